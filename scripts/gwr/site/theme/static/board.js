// A list: filters whose state is in the address. Without this script every row is listed under its group.
(() => {
  const board = document.querySelector(".board");
  if (!board) return;
  const form = board.querySelector(".chooser"), says = form.querySelector("output"), fields = [...form.querySelectorAll("select, input")];
  const rows = [...board.querySelectorAll("li[id]")], parts = [...board.querySelectorAll("section")];
  const folds = [...board.querySelectorAll("details")].map((part) => [part, part.open]);

  const fits = (row, field) => field.options ? row.dataset[field.name] === field.value : row.textContent.includes(field.value.trim());
  const show = () => {
    const asked = new URLSearchParams(location.search);
    for (const field of fields) {
      const value = asked.get(field.name) ?? "";
      if (document.activeElement !== field) field.value = !field.options || [...field.options].some((option) => option.value === value) ? value : "";
    }
    const chosen = fields.filter((field) => field.value);
    rows.forEach((row) => { row.hidden = !chosen.every((field) => fits(row, field)); });
    parts.forEach((part) => { part.hidden = !part.querySelector("li[id]:not([hidden])"); });
    folds.forEach(([part, open]) => { part.open = open || chosen.length > 0; });
    says.textContent = chosen.length ? `${rows.filter((row) => !row.hidden).length}条，共${form.dataset.total}条` : `${form.dataset.total}条`;
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
