// A number's card: the sentence it stands in, what kind of figure it is, how to cite it. Pointer, Enter or tap opens it;
// without this script the number is a plain link to the same place. All text is put in as text.
const gwrCards = (() => {
  const { contact } = document.currentScript.dataset, source = new URL("cards-data.js", document.currentScript.src).href;
  const LINKS = "main a.number, main a.passage, main a.gloss, [data-card]";
  const WAIT = { open: 180, close: 280 };
  const GAP = 8;
  let anchor = null, awaited = null, timer = 0, touch = false, held = false, asked = 0, loading; // held: the card was asked for and stays
  const load = () => loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve(gwrBook);
    script.onerror = reject;
    document.head.append(script);
  });

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
  const pageOf = (id) => (gwrBook.terms[id] ? "terms" : gwrBook.derived[id] || gwrBook.documents[id] ? "derived" : "report");
  const place = (id) => new URL(`${pageOf(id)}.html#${id}`, location.href).href;

  const ofNumber = (id) => {
    const [sentence, start, end, kind, words, more, name, bounds] = gwrBook.numbers[id]; // of what is no quantity: its role, by what it is known
    const rows = kind ? [["名称", name], ["性质", gwrBook.kinds[kind].split("：").at(-1)], ["限定", words], ["上下限", bounds], ["时期", more]] : [["不是数量", words], ["依据", more]];
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
  const ofTerm = (id) => {
    const { term, explanation, quotation: quote, title, times } = gwrBook.terms[id];
    return { title: term, kind: "名词", body: [make("p", {}, explanation), list([["依据", quote && `${title}：“${quote}”`], ["原文", times]])],
      said: [explanation, title && `依据：${title}`, `——${gwrBook.report}里的名词`], go: "看名词" };
  };
  const content = (id) => (gwrBook.terms[id] ? ofTerm : gwrBook.derived[id] ? ofDerived : gwrBook.documents[id] ? ofDocument : gwrBook.numbers[id] ? ofNumber : gwrBook.sentences[id] ? ofSentence : () => null)(id);

  const copy = async (text) => {
    try { await navigator.clipboard.writeText(text); } catch {
      const area = make("textarea", { class: "off-screen" }, text); // where the page may not use the clipboard
      document.body.append(area);
      area.select();
      document.execCommand("copy");
      area.remove();
    }
  };
  const copier = (name, text) => {
    const button = make("button", { type: "button" }, name);
    button.addEventListener("click", () => { copy(text); button.textContent = "已复制"; setTimeout(() => { button.textContent = name; }, 1500); });
    return button;
  };
  const reporter = (id, shown) => { // only where there is somebody to write to
    if (!contact) return null;
    const words = [`编号：${id}`, shown.title && `写作：${shown.title}`, ...shown.said, place(id), "哪里不对："].filter(Boolean).join("\n");
    return make("a", { href: `mailto:${contact}?subject=${encodeURIComponent(`纠错：${id}`)}&body=${encodeURIComponent(words)}` }, `纠错（写信给 ${contact}）`);
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
    card.scrollTop = 0;
    return true;
  };

  // Where it stands, and how it comes and goes

  const put = () => {
    const at = anchor.getBoundingClientRect(), root = document.documentElement;
    if (card.classList.contains("sheet")) {
      const { top } = card.getBoundingClientRect();
      if (at.bottom > top - GAP) scrollBy({ top: at.bottom - top + 4 * GAP });
      return;
    }
    const size = card.getBoundingClientRect(), below = innerHeight - at.bottom - 2 * GAP, above = at.top - 2 * GAP;
    const under = below >= size.height || below >= above, room = Math.max(below, above, Math.min(size.height, innerHeight / 2));
    const height = Math.min(size.height, room), top = under ? at.bottom + GAP : at.top - GAP - height;
    card.style.maxHeight = `${height}px`;
    card.style.top = `${scrollY + Math.max(GAP, Math.min(top, innerHeight - GAP - height))}px`;
    card.style.left = `${scrollX + Math.max(GAP, Math.min(at.left, root.clientWidth - size.width - GAP))}px`;
  };
  const stops = () => [...card.querySelectorAll("a, button")];
  const open = (key, element, enter = false) => {
    clearTimeout(timer);
    if (typeof gwrBook === "undefined") {
      const mine = ++asked; // who has touched something else since wants no card
      load().then(() => mine !== asked || open(key, element, enter) || !enter || follow(element), () => mine === asked && enter && follow(element));
      return true;
    }
    if (!fill(gwrBook.anchors[key] ?? key)) return false;
    anchor = element;
    card.classList.toggle("sheet", touch);
    card.removeAttribute("style");
    card.hidden = false;
    put();
    held = enter;
    if (enter && !touch) card.querySelector(".actions > *").focus({ preventScroll: true });
    return true;
  };
  const follow = (link) => { if (link.href) location.href = link.href; };
  const close = () => {
    clearTimeout(timer);
    if (card.hidden) return;
    const inside = card.contains(document.activeElement);
    card.hidden = true;
    if (inside) anchor.focus?.({ preventScroll: true });
    anchor = null;
  };
  const later = (act, wait) => { clearTimeout(timer); timer = setTimeout(act, wait); };
  const keyOf = (link) => link.dataset.card ?? decodeURIComponent(link.hash.slice(1));
  const within = (target) => card.contains(target) || anchor?.contains(target);
  const linkAt = (target) => target.closest?.(LINKS);

  // A pointer that comes to rest on a number sees its card; a page that moves under a resting pointer opens none.
  document.addEventListener("pointermove", (event) => {
    const link = linkAt(event.target);
    if (event.pointerType === "touch" || !link || link === anchor || link === awaited || !(event.movementX || event.movementY)) return;
    awaited = link;
    later(() => { awaited = null; open(keyOf(link), link); }, WAIT.open);
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    if (awaited && linkAt(event.target) !== awaited) { awaited = null; clearTimeout(timer); }
    if (within(event.target)) clearTimeout(timer);
    else if (anchor && !held) later(close, WAIT.close);
  });
  document.addEventListener("pointerdown", (event) => {
    touch = event.pointerType === "touch";
    asked += 1;
    if (!within(event.target)) close();
  }, true);
  // A tap, Enter, and a click on a mark of a chart open a card that stays, a second one follows the link. Who clicks a number in
  // prose has seen its card, and goes there.
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target), typed = event.detail === 0;
    if (!link || card.contains(link) || event.ctrlKey || event.metaKey || event.shiftKey || !(touch || typed || link.closest(".marks"))) return;
    if (!(link === anchor && held) && open(keyOf(link), link, true)) event.preventDefault();
  });
  document.addEventListener("focusin", (event) => { if (!within(event.target)) close(); });
  document.addEventListener("keydown", (event) => {
    touch = false;
    const focused = document.activeElement, by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (event.key === "Enter" && !focused.href && focused.matches?.(LINKS) && open(keyOf(focused), focused, true)) event.preventDefault();
    if (card.hidden) return;
    if (event.key === "Escape") close();
    if (!card.contains(focused)) return;
    if (event.key === "Tab") close(); // back on the number, from where Tab goes on
    if (!by) return;
    event.preventDefault();
    const among = stops();
    among[(among.indexOf(focused) + by + among.length) % among.length].focus();
  });

  // What cards show is fetched when the reader first does something: no page is heavier for it before.
  ["pointermove", "pointerdown", "keydown", "focusin"].forEach((act) => addEventListener(act, () => load().catch(() => {}), { once: true, passive: true }));

  document.querySelectorAll(LINKS).forEach((link) => link.removeAttribute("title")); // the card says it
  document.body.append(card);
  return { open, close, copy, load };
})();
