// Finds what holds all the words asked for, as they stand: sentences of the report first, then the other pages.
(() => {
  const MOST = 100;
  const list = document.querySelector(".results");
  const count = document.querySelector(".count");
  const fold = (words) => words.normalize("NFKC").toLowerCase();
  const literal = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

  // 1,029 is sought as 1029; and 5.04 is not found in 15.04 nor in 5.045.
  const pattern = (word) => {
    const digits = /^[\d.,]+$/.test(word) ? word.replaceAll(",", "") : word;
    return new RegExp((/^\d/.test(digits) ? "(?<![\\d.])" : "") + literal(digits) + (/\d$/.test(digits) ? "(?!\\.?\\d)" : ""), "g");
  };

  const marked = (text, patterns) => {
    const fragment = document.createDocumentFragment();
    const folded = fold(text);
    const places = folded.length === text.length
      ? patterns.flatMap((each) => [...folded.matchAll(each)].map((found) => [found.index, found.index + found[0].length])).sort((a, b) => a[0] - b[0]) : [];
    let done = 0;
    for (const [start, end] of places) {
      if (start < done) continue;
      const mark = document.createElement("mark");
      mark.textContent = text.slice(start, end);
      fragment.append(text.slice(done, start), mark);
      done = end;
    }
    fragment.append(text.slice(done));
    return fragment;
  };

  const result = (entry, patterns) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = entry.address;
    link.append(marked(entry.text, patterns));
    const place = document.createElement("span");
    place.className = "place";
    place.textContent = entry.place;
    item.append(link, place);
    return item;
  };

  const show = (query) => {
    const patterns = fold(query).split(/\s+/).filter(Boolean).map(pattern);
    const holds = (entry) => patterns.every((each) => fold(`${entry.text} ${entry.words}`).search(each) >= 0);
    const found = patterns.length ? entries.filter(holds) : [];
    list.replaceChildren(...found.slice(0, MOST).map((entry) => result(entry, patterns)));
    count.textContent = !patterns.length ? "" : found.length ? `找到${found.length}处${found.length > MOST ? `，列出前${MOST}处` : ""}` : `没有找到“${query}”`;
  };

  const query = new URLSearchParams(location.search).get("q") ?? "";
  document.querySelectorAll("input[name=q]").forEach((input) => { input.value = query; });
  document.querySelector("main input[name=q]").addEventListener("input", (event) => { if (!event.isComposing) show(event.target.value); });
  document.querySelector("main input[name=q]").addEventListener("compositionend", (event) => show(event.target.value));
  if (query) show(query);
})();
