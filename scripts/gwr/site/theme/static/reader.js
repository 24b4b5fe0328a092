// The reader: lenses whose state is in the address, steps from mark to mark, notes beside their sentences, copying with source.
// Without this script the text stands with all its quantities marked, and each used sentence links to its note below.
(() => {
  const text = document.getElementById("report-text");
  if (!text) return;
  const reader = text.parentElement, bar = reader.querySelector(".reading-bar"), says = reader.querySelector(".lens-says");
  const buttons = [...bar.querySelectorAll("[data-lens]")], plain = buttons.find((button) => button.getAttribute("aria-pressed") === "true");
  const numerals = [...text.querySelectorAll('span[id^="n"]')], whole = (mark) => (mark.dataset.kind && mark.closest(".quote")) || mark;
  let marks = [], here = null;

  // Lenses

  const named = () => buttons.find((button) => button.dataset.lens === new URLSearchParams(location.search).get("lens")) ?? plain;
  const show = () => {
    const chosen = named(), kinds = chosen.dataset.kinds.split(" ").filter(Boolean);
    marks = numerals.filter((mark) => (kinds.length ? kinds.includes(mark.dataset.kind) : !mark.dataset.kind));
    buttons.forEach((button) => button.setAttribute("aria-pressed", String(button === chosen)));
    text.querySelectorAll(".lit").forEach((mark) => mark.classList.remove("lit"));
    numerals.forEach((mark) => { if (!mark.dataset.kind) delete mark.dataset.card; });
    text.classList.toggle("through", chosen !== plain);
    for (const mark of marks) {
      if (chosen !== plain) whole(mark).classList.add("lit");
      mark.dataset.card = mark.id;
    }
    says.textContent = chosen.dataset.says;
    count();
  };
  const count = () => {
    const at = marks.indexOf(here);
    bar.querySelector("output").textContent = `${at < 0 ? "–" : at + 1} / ${marks.length}`;
  };
  const choose = (button) => {
    if (button === named()) return;
    const address = new URL(location.href), step = history.state?.step;
    if (button === plain) address.searchParams.delete("lens"); else address.searchParams.set("lens", button.dataset.lens);
    history.pushState(step ? { step: step + 1 } : null, "", address);
    dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
    stand(null);
    text.classList.add("moved"); // nor is what the address led to marked any more
  };
  buttons.forEach((button) => button.addEventListener("click", () => choose(button)));
  addEventListener("popstate", show);

  // Steps

  const visible = (mark) => { const { top, bottom } = mark.getBoundingClientRect(); return bottom > 0 && top < innerHeight; };
  const next = (by) => {
    const at = marks.indexOf(here);
    if (at >= 0 && visible(here)) return marks[(at + by + marks.length) % marks.length];
    const from = here && visible(here) ? here.getBoundingClientRect().top : by > 0 ? bar.getBoundingClientRect().bottom : innerHeight;
    const beyond = (mark) => (mark.getBoundingClientRect().top - from) * by > 0;
    return by > 0 ? marks.find(beyond) ?? marks[0] : marks.findLast(beyond) ?? marks.at(-1);
  };
  const stand = (mark) => {
    text.querySelectorAll(".here").forEach((part) => part.classList.remove("here"));
    here = mark;
    text.classList.toggle("moved", Boolean(mark));
    if (mark) [whole(mark), mark.closest(".sentence")].forEach((part) => part?.classList.add("here"));
    light(mark?.closest(".sentence")?.id);
    count();
  };
  const step = (by, focus) => {
    const mark = next(by);
    if (!mark) return;
    stand(mark);
    mark.scrollIntoView({ block: "center" });
    history.replaceState(history.state, "", `#${mark.id}`);
    mark.tabIndex = -1;
    if (!focus) return;
    mark.focus({ preventScroll: true });
    gwrCards.open(mark.id, mark);
  };
  bar.querySelectorAll("[data-step]").forEach((button) => button.addEventListener("click", () => step(Number(button.dataset.step))));
  reader.addEventListener("keydown", (event) => {
    const by = { n: 1, p: -1 }[event.key];
    if (by && !event.ctrlKey && !event.metaKey && !event.altKey) step(by, true);
  });
  addEventListener("hashchange", () => arrive());
  const arrive = () => {
    stand(null);
    const target = document.getElementById(location.hash.slice(1));
    if (text.contains(target)) light(target.closest(".sentence")?.id);
    here = marks.includes(target) ? target : null;
    count();
  };

  // Notes beside their sentences

  const aside = reader.querySelector(".uses"), wide = matchMedia("(min-width: 78rem)"), GAP = 10;
  const notes = aside ? [...aside.querySelectorAll("li[id]")] : [];
  const noteOf = (id) => id && document.getElementById(`u-${id}`), sentenceOf = (note) => document.getElementById(note.id.slice(2));
  const place = () => {
    if (!aside) return;
    aside.classList.toggle("beside", wide.matches);
    if (!wide.matches) { notes.forEach((note) => note.style.removeProperty("top")); return; }
    const origin = reader.getBoundingClientRect().top;
    const wanted = notes.map((note) => sentenceOf(note).getClientRects()[0].top - origin), heights = notes.map((note) => note.offsetHeight);
    let free = 0;
    notes.forEach((note, order) => {
      const top = Math.max(wanted[order], free);
      note.style.top = `${top}px`;
      free = top + heights[order] + GAP;
    });
    reader.style.minHeight = `${free}px`;
  };
  const light = (id) => {
    notes.forEach((note) => note.classList.toggle("near", note.id === `u-${id}`));
  };
  const fold = () => { if (aside) aside.firstElementChild.open = wide.matches; };
  text.addEventListener("pointerover", (event) => { const sentence = event.target.closest(".sentence"); if (sentence && noteOf(sentence.id)) light(sentence.id); });
  const point = (event, on) => { const note = event.target.closest(".uses li[id]"); if (note) sentenceOf(note).classList.toggle("pointed", on); };
  if (aside) {
    for (const [name, on] of [["pointerover", true], ["focusin", true], ["pointerout", false], ["focusout", false]]) aside.addEventListener(name, (event) => point(event, on));
    aside.addEventListener("toggle", place, true);
    new ResizeObserver(place).observe(text);
    wide.addEventListener("change", () => { fold(); place(); });
    aside.addEventListener("click", (event) => { if (event.target.closest("summary")?.parentElement === aside.firstElementChild && wide.matches) event.preventDefault(); });
  }

  // Copying a selection with its source

  const WAIT = 250;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy-selection";
  button.hidden = true;
  let clip = "", timer = 0;
  const holds = (range, sentence) => {
    if (!range.intersectsNode(sentence)) return false;
    const part = document.createRange();
    part.selectNodeContents(sentence);
    if (part.compareBoundaryPoints(Range.START_TO_START, range) < 0) part.setStart(range.startContainer, range.startOffset);
    if (part.compareBoundaryPoints(Range.END_TO_END, range) > 0) part.setEnd(range.endContainer, range.endOffset);
    return Boolean(part.toString().trim());
  };
  const cite = (words, ids) => {
    const paths = [...new Set([ids[0], ids.at(-1)].map((id) => gwrBook.sections[gwrBook.sentences[id][1]]))];
    const address = new URL(location.href);
    address.search = "";
    address.hash = ids[0];
    const report = gwrBook.report.replace(/^[^（]+/, "《$&》"); // the date stands behind it
    return `“${words}”\n——${report}，${paths.join(" 至 ")}\n${address.href}`;
  };
  const offer = () => {
    const selection = getSelection(), range = selection.rangeCount && !selection.isCollapsed && selection.getRangeAt(0);
    const words = range && text.contains(range.commonAncestorContainer) ? selection.toString().trim() : "";
    const ids = words ? [...text.querySelectorAll(".sentence")].filter((sentence) => holds(range, sentence)).map((sentence) => sentence.id) : [];
    button.hidden = !ids.length;
    if (button.hidden) return;
    clip = cite(words, ids);
    button.textContent = "复制（带出处）";
    const last = [...range.getClientRects()].findLast((box) => box.width) ?? range.getBoundingClientRect(), size = button.getBoundingClientRect();
    button.style.top = `${scrollY + Math.min(last.bottom + 12, innerHeight - size.height - 72)}px`;
    button.style.left = `${Math.max(8, Math.min(last.right - size.width, document.documentElement.clientWidth - size.width - 8))}px`;
  };
  document.addEventListener("selectionchange", () => { clearTimeout(timer); timer = setTimeout(() => gwrCards.load().then(offer), WAIT); });
  button.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
  button.addEventListener("click", async () => {
    const words = clip;
    await gwrCards.copy(words);
    button.textContent = "已复制";
    setTimeout(() => { button.hidden = true; }, 1500);
  });
  document.body.append(button);

  text.tabIndex = -1; // so that a click into the text lets the keys n and p work
  show();
  fold();
  place();
  arrive();
  document.fonts?.ready.then(place);
})();
