// A number's card: the sentence it stands in, what kind of figure it is, how to cite it. Hover, focus or tap opens it;
// without this script the number is a plain link to the same place. All text is put in as text.
const gwrCards = (() => {
  const { contact } = document.currentScript.dataset;
  const LINKS = "main a.number, main a.passage, [data-card]";
  const WAIT = { open: 180, close: 280 };
  const GAP = 8;
  let anchor = null, timer = 0, touch = false, quiet = null;

  const make = (name, given = {}, ...content) => {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(given)) if (value) made.setAttribute(attribute, value);
    made.append(...content.filter(Boolean));
    return made;
  };
  const card = make("div", { class: "number-card", role: "dialog", hidden: "true" });

  // What a card shows

  const quotation = (id, marks = []) => {
    const [text] = gwrBook.sentences[id], quote = make("blockquote");
    let done = 0;
    for (const [start, end] of marks.sort((one, other) => one[0] - other[0])) {
      quote.append(text.slice(done, start), make("mark", {}, text.slice(start, end)));
      done = end;
    }
    quote.append(text.slice(done));
    return quote;
  };
  const printed = (id) => { const [sentence, start, end] = gwrBook.numbers[id]; return gwrBook.sentences[sentence][0].slice(start, end); };
  const quoted = (sentence, marks) => !document.getElementById(sentence) && quotation(sentence, marks); // not beside the sentence itself
  const uses = (sentence, id = "") => { // the reader's notes say where the site uses its sentences
    const places = [...document.querySelectorAll(`#u-${sentence} [data-of]`)].filter((place) => !id || place.dataset.of.split(" ").includes(id));
    return places.length && make("ul", { class: "places" }, ...places.map((place) => place.cloneNode(true)));
  };
  const section = (sentence) => gwrBook.sections[gwrBook.sentences[sentence][1]];
  const list = (rows) => make("dl", {}, ...rows.filter(([, said]) => said).flatMap(([name, said]) => [make("dt", {}, name), make("dd", {}, said)]));
  const badge = (kind) => make("span", { class: "kind", "data-kind": kind }, kind);
  const place = (id) => new URL(`${/^[do]-/.test(id) ? "derived" : "report"}.html#${id}`, location.href).href;

  const ofNumber = (id) => {
    const [sentence, start, end, kind, words, more, name] = gwrBook.numbers[id]; // of what is no quantity: its role, by what it is known
    const rows = kind ? [["名称", name], ["性质", gwrBook.kinds[kind].split("：").at(-1)], ["限定", words], ["时期", more]] : [["不是数量", words], ["依据", more]];
    return { title: printed(id), kind, body: [quoted(sentence, [[start, end]]), list([...rows, ["章节", section(sentence)], ["用于", uses(sentence, id)]])],
      said: [`“${gwrBook.sentences[sentence][0]}”`, `——${gwrBook.report}，${section(sentence)}`], go: "看原文" };
  };
  const ofSentence = (id) => ({ title: "", kind: "原文", body: [quoted(id), list([["章节", section(id)], ["用于", uses(id)]])],
    said: [`“${gwrBook.sentences[id][0]}”`, `——${gwrBook.report}，${section(id)}`], go: "看原文" });
  const ofDerived = (id) => {
    const { label, text, formula, interval, caution } = gwrBook.derived[id], inputs = {};
    for (const [, input] of formula) if (input) (inputs[gwrBook.numbers[input][0]] ??= new Set()).add(input);
    const working = make("span", {}, ...formula.map(([words, input]) => (input ? make("a", { href: place(input) }, words) : words)));
    const quotes = Object.entries(inputs).map(([sentence, ids]) => quotation(sentence, [...ids].map((input) => gwrBook.numbers[input].slice(1, 3))));
    return { title: text, kind: "推算", body: [list([["名称", label], ["算式", working], ["上下限", interval], ["注意", caution]]), make("p", { class: "from" }, "出自"), ...quotes],
      said: [`${label}（推算，报告没有写这个数）`, `算式：${working.textContent}`, interval && `上下限：${interval}`, `注意：${caution}`, `——据${gwrBook.report}推算`], go: "看推算" };
  };
  const ofDocument = (id) => {
    const { label, title, address, quotation: quote, access, note, beside } = gwrBook.documents[id];
    const own = beside && make("a", { href: place(beside) }, printed(beside));
    return { title: gwrBook.documents[id].text, kind: "其他文件",
      body: [make("blockquote", {}, quote), list([["名称", label], ["文件", make("a", { href: address }, title)], ["读法", access], ["报告写作", own], ["注意", note]])],
      said: [`${label}：“${quote}”`, `——${title}（${access}）`, address], go: "看出处" };
  };
  const content = (id) => (gwrBook.derived[id] ? ofDerived : gwrBook.documents[id] ? ofDocument : gwrBook.numbers[id] ? ofNumber : gwrBook.sentences[id] ? ofSentence : () => null)(id);

  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const area = make("textarea", { class: "off-screen" }, text); // where the page may not use the clipboard
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  const copier = (name, text, tag = "button", given = { type: "button" }) => {
    const button = make(tag, given, name);
    button.addEventListener("click", () => { copy(text); button.textContent = "已复制"; setTimeout(() => { button.textContent = name; }, 1500); });
    return button;
  };
  const reporter = (id, shown) => {
    const words = [`编号：${id}`, shown.title && `写作：${shown.title}`, ...shown.said, place(id), "哪里不对："].filter(Boolean).join("\n");
    const mail = contact && `mailto:${contact}?subject=${encodeURIComponent(`纠错：${id}`)}&body=${encodeURIComponent(words)}`;
    return mail ? copier("纠错", words, "a", { href: mail }) : copier("纠错", words);
  };

  const fill = (id) => {
    const shown = content(id);
    if (!shown) return false;
    const dismiss = make("button", { type: "button", class: "dismiss", "aria-label": "关闭" }, "×");
    dismiss.addEventListener("click", () => close());
    const citation = [shown.title, ...shown.said, place(id)].filter(Boolean).join("\n");
    card.setAttribute("aria-label", `${shown.title || "这句话"}：出处`);
    card.replaceChildren(make("p", { class: "what" }, shown.title && make("strong", {}, shown.title), shown.kind && badge(shown.kind)), ...shown.body.filter(Boolean),
      make("p", { class: "actions" }, !document.getElementById(id) && make("a", { href: place(id) }, shown.go), copier("复制", citation), reporter(id, shown)), dismiss);
    return true;
  };

  // Where it stands, and how it comes and goes

  const put = () => {
    const at = anchor.getBoundingClientRect(), size = card.getBoundingClientRect(), root = document.documentElement;
    if (card.classList.contains("sheet")) {
      if (at.bottom > size.top - GAP) scrollBy({ top: at.bottom - size.top + 4 * GAP });
      return;
    }
    const below = at.bottom + GAP + size.height <= innerHeight || at.top < size.height + GAP;
    card.style.top = `${scrollY + (below ? at.bottom + GAP : at.top - GAP - size.height)}px`;
    card.style.left = `${scrollX + Math.max(GAP, Math.min(at.left, root.clientWidth - size.width - GAP))}px`;
  };
  const open = (key, element) => {
    clearTimeout(timer);
    if (!fill(gwrBook.anchors[key] ?? key)) return false;
    anchor = element;
    card.classList.toggle("sheet", touch);
    card.removeAttribute("style");
    card.hidden = false;
    put();
    return true;
  };
  const close = () => {
    clearTimeout(timer);
    if (card.hidden) return;
    const inside = card.contains(document.activeElement);
    card.hidden = true;
    if (inside) { quiet = anchor; anchor.focus?.({ preventScroll: true }); }
    anchor = null;
  };
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const keyOf = (link) => link.dataset.card ?? decodeURIComponent(link.hash.slice(1));
  const held = () => anchor?.contains(document.activeElement) || card.contains(document.activeElement);
  const within = (target) => card.contains(target) || anchor?.contains(target);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = event.target.closest?.(LINKS);
    if (within(event.target)) clearTimeout(timer);
    else if (link) later(() => open(keyOf(link), link), WAIT.open);
    else if (anchor && !held()) later(close, WAIT.close);
    else clearTimeout(timer);
  });
  document.addEventListener("pointerdown", (event) => {
    touch = event.pointerType === "touch";
    if (!within(event.target)) close();
  }, true);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.(LINKS);
    if (link && touch && link !== anchor && open(keyOf(link), link)) event.preventDefault(); // the second tap follows the link
  });
  document.addEventListener("focusin", (event) => {
    const link = event.target.closest?.(LINKS);
    if (link && link !== quiet && link.matches(":focus-visible")) open(keyOf(link), link);
    else if (!within(event.target)) close();
    quiet = null;
  });
  document.addEventListener("keydown", (event) => {
    touch = false;
    if (card.hidden) return;
    const stops = [...card.querySelectorAll("a, button")], focused = document.activeElement;
    if (event.key === "Escape") close();
    if (event.key !== "Tab") return;
    if (focused === anchor && !event.shiftKey) { event.preventDefault(); stops[0].focus(); }
    else if (focused === stops[0] && event.shiftKey) { event.preventDefault(); quiet = anchor; anchor.focus(); }
    else if (focused === stops.at(-1) && !event.shiftKey) close(); // back on the number, from where Tab goes on
  });

  document.querySelectorAll(LINKS).forEach((link) => link.removeAttribute("title")); // the card says it
  document.body.append(card);
  return { open, close, copy };
})();
