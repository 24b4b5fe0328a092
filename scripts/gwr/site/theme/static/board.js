// A list: filters whose state is in the address. Without this script every row is listed under its group.
(() => {
  const board = document.querySelector(".board");
  if (!board) return;
  const form = board.querySelector(".chooser"), says = form.querySelector("output"), fields = [...form.querySelectorAll("select, input")];
  const rows = [...board.querySelectorAll(":is(li, tbody tr)[id]")], parts = [...board.querySelectorAll("section")];
  const folds = [...board.querySelectorAll("details")].map((part) => [part, part.open]);

  const many = (number) => number + form.dataset.measure;
  const fits = (row, field) => field.dataset.sort !== undefined || (field.options ? row.dataset[field.name] === field.value : row.textContent.includes(field.value.trim()));
  const recount = (field, others) => { // of the rows that the other filters leave
    const counts = new Map([["", 0]]), add = (value) => counts.set(value, (counts.get(value) ?? 0) + 1);
    rows.filter((row) => others.every((other) => fits(row, other))).forEach((row) => { add(""); if (row.dataset[field.name]) add(row.dataset[field.name]); });
    [...field.options].forEach((option) => { option.textContent = `${option.dataset.name ?? "全部"}（${counts.get(option.value) ?? 0}条）`; });
  };
  const show = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name) ?? "";
      if (document.activeElement !== field) field.value = !field.options || [...field.options].some((option) => option.value === value) ? value : "";
    }
    const chosen = fields.filter((field) => field.value);
    rows.forEach((row) => { row.hidden = !chosen.every((field) => fits(row, field)); });
    fields.filter((field) => field.options && field.dataset.sort === undefined).forEach((field) => recount(field, chosen.filter((other) => other !== field)));
    parts.forEach((part) => { part.hidden = !part.querySelector("li[id]:not([hidden])"); });
    const filtered = chosen.some((field) => field.dataset.sort === undefined);
    folds.forEach(([part, open]) => { part.open = open || filtered; });
    const left = rows.filter((row) => !row.hidden).length;
    says.textContent = !left && form.dataset.none || (filtered ? `${many(left)}，共${many(form.dataset.total)}` : many(form.dataset.total));
    board.dispatchEvent(new Event("shown"));
  };
  const choose = () => {
    const address = new URL(location.href);
    for (const { name, value } of fields) if (value) address.searchParams.set(name, value); else address.searchParams.delete(name);
    address.hash = "";
    if (`${address}` !== location.href) history[fields.some((field) => !field.options) ? "replaceState" : "pushState"](null, "", address);
    show();
  };
  const arrive = () => { // a row's own address shows it, whatever is folded or filtered
    const row = rows.find((one) => `#${one.id}` === location.hash);
    if (!row) return;
    for (let part = row; part !== board; part = part.parentElement) { part.hidden = false; if (part.matches("details")) part.open = true; }
    row.scrollIntoView({ block: "center" });
  };
  form.addEventListener("change", choose);
  form.addEventListener("input", (event) => { if (!event.target.options) choose(); });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(choose));
  addEventListener("popstate", () => { show(); arrive(); });
  addEventListener("hashchange", arrive);
  show();
  arrive();
})();
