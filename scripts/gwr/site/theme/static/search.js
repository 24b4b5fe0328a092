// The search page: what is found, as one types, pastes or chooses a candidate; the address always holds the query. The
// index is loaded when there is something to look for, by a script element: a page opened from disk may not fetch.
(() => {
  if (typeof gwrFind !== "function") return; // blocked: the page goes on saying that no script has run
  const FIRST = { sentences: 20, ours: 10 };
  const LONG = 110, LEAD = 24; // characters of a text that is shown whole; that are shown before what was found
  const CHART = "图"; // the group of charts
  const PAUSE = 300; // milliseconds without typing: browsers refuse an address that changes at every key
  const input = document.querySelector("main input[name=q]");
  const status = document.querySelector(".count"), hint = status.textContent;
  const whole = document.querySelector(".searching"), page = document.querySelector(".found"), first = document.querySelector(".first"), unready = document.querySelector(".unready");
  const { index } = document.currentScript.dataset;
  const asked = new URLSearchParams(location.search).get("q") ?? "";

  const make = (name, className, ...content) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.append(...content);
    return made;
  };

  // [start, end] of what is shown of a text: a long one is cut where its parts end, around the first of what was found.
  const shown = (text, marks) => {
    if (text.length <= LONG) return [0, text.length];
    const ends = [...text.matchAll(/[，；。]/g)].map(({ index }) => index + 1);
    const start = marks[0][0] <= 2 * LEAD ? 0 : ends.findLast((end) => end <= marks[0][0] - LEAD) ?? 0;
    const stop = ends.find((end) => end >= Math.max(start + LONG - LEAD, marks[0][1]));
    return [start, stop ?? text.length];
  };
  const painted = (text, start, stop, marks) => {
    const pieces = [];
    let done = start;
    for (const [from, to] of marks.filter((mark) => mark[0] < stop && mark[1] > start)) {
      pieces.push(text.slice(done, Math.max(from, start)), make("mark", "", text.slice(Math.max(from, start), Math.min(to, stop))));
      done = Math.min(to, stop);
    }
    return [...pieces, text.slice(done, stop)];
  };
  // What was found is marked; a numeral and its unit stay on one line.
  const marked = ({ entry: { text, figures, side, group, kind }, marks }) => {
    const [start, stop] = shown(text, marks), pieces = [side ? `${side}：` : "", start ? "…" : ""];
    let done = start;
    for (const [from, to] of figures.filter((figure) => figure[1] <= stop)) {
      if (from < done) continue;
      pieces.push(...painted(text, done, from, marks), make("span", "figure", ...painted(text, from, to, marks)));
      done = to;
    }
    const own = group === CHART && kind ? [badge(kind)] : []; // marks of a chart are of many kinds
    return make("span", "text", ...pieces, ...painted(text, done, stop, marks), stop < text.length ? "…" : "", ...own);
  };

  const badge = (kind) => {
    const made = make("span", "kind", kind);
    made.dataset.kind = kind;
    return made;
  };
  // Hits of one address are one result: a chart and those of its marks that were found.
  const results = (hits) => {
    const places = new Map();
    for (const hit of hits) {
      const { group, page, anchor } = hit.entry, address = `${group} ${page}#${anchor}`;
      places.set(address, [...(places.get(address) ?? []), hit]);
    }
    return [...places.values()];
  };
  const result = (hits) => {
    const [{ entry, figure }] = hits, kind = entry.group === "原文" ? figure?.[3] : entry.group !== CHART && entry.kind;
    const link = make("a"), more = make("span", "place");
    if (hits.every((hit) => hit.entry.head)) link.append(make("span", "head", entry.head));
    link.append(...hits.map(marked));
    link.href = `${entry.page}#${figure?.[2] || entry.anchor}`;
    if (kind) more.append(badge(kind));
    else if (entry.group !== "原文") more.append(make("span", "group", entry.group));
    more.append(entry.place);
    return make("li", "", link, more);
  };

  const near = (words) => `没有一字不差的，下面按${words.map((word) => `“${word}”`).join("")}找，写得最全的在前。`;
  const fill = (name, { hits, near: like }, words) => {
    const found = results(hits), part = document.getElementById(name), all = part.querySelector("button"), said = `${found.length}处`;
    const list = (count) => {
      part.querySelector("ol").replaceChildren(...found.slice(0, count).map(result));
      all.hidden = found.length <= count;
    };
    list(FIRST[name]);
    all.textContent = `列出全部${said}`;
    all.onclick = () => { list(found.length); part.querySelector(`li:nth-child(${FIRST[name] + 1}) a`).focus(); };
    part.querySelector(".number").textContent = said;
    part.querySelector(".near").hidden = !like;
    part.querySelector(".near").textContent = like ? near(words) : "";
    document.querySelector(`.groups a[href="#${name}"] span`).textContent = said;
    return `${part.querySelector(".name").textContent}${like ? "相近的" : ""}${said}`;
  };

  // What stands above all results: what the report does not say, with what it does; and the pages of that name.
  const link = (address, ...words) => {
    const made = make("a", "", ...words);
    made.href = address;
    return made;
  };
  const above = ({ unsaid, unnamed, around, pages, leads }) => {
    const told = unsaid.map(({ word, beside }) => make("p", "unsaid", make("strong", "", `报告没有写“${word}”。`),
      ...beside.flatMap(([label, figure, address], at) => [at ? "，" : "报告写了的有：", link(address, label, make("span", "figure", figure))]),
      beside.length ? "。" : ""));
    const missing = unnamed.map((name) => make("p", "unsaid", make("strong", "", `报告没有点到“${name}”。`), "不等于没有安排。"));
    const places = around.length ? [make("p", "page", make("span", "group", "地点"), "点了名的，", ...around.flatMap(([side, names], part) =>
      [part ? "；" : "", `${side}：`, ...names.flatMap(([name, address], at) => [at ? "、" : "", link(address, name)])]), "。")] : [];
    const named = pages.map(({ page: address, names }) => make("p", "page", make("span", "group", "页面"), link(address, names.join("："))));
    const answers = leads.map(({ page: address, names, lead }) => make("p", "page", make("span", "group", "页面"), link(address, address.includes("#") ? names.join(" › ") : names[0]), `：${lead || names.at(-1)}`));
    first.replaceChildren(...named, ...missing, ...told, ...answers, ...places);
    return [...missing.map((line) => line.textContent), ...[...answers, ...places].map((answer) => answer.textContent), ...pages.map(({ names }) => `页面“${names[0]}”`), ...unsaid.map(({ word }) => `报告没有写“${word}”`)];
  };

  const show = (query, still) => {
    const { words, unsaid, unnamed, around, pages, leads, ...groups } = gwrFind(query);
    const any = Object.values(groups).some(({ hits }) => hits.length), some = any || unsaid.length || unnamed.length || pages.length || leads.length;
    if (!some && !still) return; // while one types, what was found stays
    page.hidden = !any;
    const said = above({ unsaid, unnamed, around, pages, leads });
    status.classList.toggle("heard", Boolean(some)); // who sees has the numbers beside the headings
    if (any) said.push(...Object.entries(groups).map(([name, found]) => fill(name, found, words)));
    status.textContent = said.join("，") || `没有找到“${query.trim()}”，报告和本站都没有这样写。换个说法、换个短一点的词试试；数字可以只写数，不写单位。`;
  };
  const clear = () => {
    whole.ariaBusy = "false";
    page.hidden = true;
    first.replaceChildren();
    status.classList.remove("heard");
    status.textContent = hint;
  };

  let loading = null;
  const load = () => loading ??= new Promise((done, failed) => {
    const script = make("script");
    Object.assign(script, { src: index, onload: done, onerror: failed });
    document.head.append(script);
  });

  let timer = 0;
  const keep = () => {
    const query = input.value.trim();
    history.replaceState(history.state, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  };
  // Answers at once; that there is nothing is said when typing has paused.
  const changed = () => {
    const query = input.value;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
    if (!query.trim()) return clear();
    whole.ariaBusy = "true";
    load().then(() => {
      if (input.value !== query) return;
      show(query, false);
      clearTimeout(timer);
      timer = setTimeout(() => { keep(); show(query, true); whole.ariaBusy = "false"; }, PAUSE);
    }, () => { unready.hidden = false; });
  };
  input.addEventListener("input", (event) => { if (!event.isComposing) changed(); });
  input.addEventListener("compositionend", changed);
  input.form.addEventListener("submit", (event) => { event.preventDefault(); changed(); keep(); input.blur(); });
  for (const part of [first, page]) part.addEventListener("click", keep); // whoever comes back finds what was asked

  unready.hidden = true;
  input.value = asked;
  if (asked.trim()) {
    status.textContent = "正在找……";
    changed();
  } else input.focus({ preventScroll: true });
  for (const sign of ["pointerdown", "keydown"]) input.addEventListener(sign, () => load().catch(() => {}), { once: true });
})();
