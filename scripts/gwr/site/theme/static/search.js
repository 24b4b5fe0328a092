// The search page: what is found, as one types, pastes or chooses a candidate; the address always holds the query.
(() => {
  const FIRST = { sentences: 20, ours: 10 };
  const LONG = 110, LEAD = 24; // characters of a text that is shown whole; that are shown before what was found
  const PAUSE = 300; // milliseconds without typing: browsers refuse an address that changes at every key
  const input = document.querySelector("main input[name=q]");
  const status = document.querySelector(".count"), hint = status.textContent;
  const page = document.querySelector(".found");
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
  const marked = ({ entry: { text, figures }, marks }) => {
    const [start, stop] = shown(text, marks), pieces = [start ? "…" : ""];
    let done = start;
    for (const [from, to] of figures.filter((figure) => figure[1] <= stop)) {
      if (from < done) continue;
      pieces.push(...painted(text, done, from, marks), make("span", "figure", ...painted(text, from, to, marks)));
      done = to;
    }
    return make("span", "text", ...pieces, ...painted(text, done, stop, marks), stop < text.length ? "…" : "");
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
    const [{ entry, figure }] = hits, kind = entry.group === "原文" ? figure?.[3] : entry.kind;
    const link = make("a"), more = make("span", "place");
    if (hits.every((hit) => hit.entry.head)) link.append(make("span", "head", entry.head));
    link.append(...hits.map(marked));
    link.href = `${entry.page}#${figure?.[2] || entry.anchor}`;
    if (kind) more.append(badge(kind));
    else if (entry.group !== "原文") more.append(make("span", "group", entry.group));
    more.append(entry.place);
    return make("li", "", link, more);
  };

  const fill = (name, found, near) => {
    const part = document.getElementById(name), all = part.querySelector("button"), said = `${found.length}处`;
    const list = (count) => {
      part.querySelector("ol").replaceChildren(...found.slice(0, count).map(result));
      all.hidden = found.length <= count;
    };
    list(FIRST[name]);
    all.textContent = `列出全部${said}`;
    all.onclick = () => { list(found.length); part.querySelector(`li:nth-child(${FIRST[name] + 1}) a`).focus(); };
    part.querySelector(".number").textContent = said;
    part.querySelector(".near").hidden = !near;
    document.querySelector(`.groups a[href="#${name}"] span`).textContent = said;
    return `${part.querySelector(".name").textContent}${near ? "相近的" : ""}${said}`;
  };
  const show = (query) => {
    const groups = query.trim() ? Object.entries(gwrFind(query)) : [];
    const any = groups.some(([, { hits }]) => hits.length);
    page.hidden = !any;
    status.classList.toggle("heard", any); // who sees has the numbers beside the headings
    if (any) status.textContent = groups.map(([name, { hits, near }]) => fill(name, results(hits), near)).join("，");
    else status.textContent = groups.length ? `没有找到“${query.trim()}”。换个短一点的词试试；数字可以只写数，不写单位。` : hint;
  };

  let timer = 0;
  const keep = () => {
    clearTimeout(timer);
    const query = input.value.trim();
    history.replaceState(history.state, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  };
  const changed = () => {
    show(input.value);
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  };
  input.addEventListener("input", (event) => { if (!event.isComposing) changed(); });
  input.addEventListener("compositionend", changed);
  input.form.addEventListener("submit", (event) => { event.preventDefault(); changed(); keep(); input.blur(); });
  page.addEventListener("click", keep); // whoever comes back finds what was asked

  input.value = asked;
  show(asked);
  document.querySelector(".unready").remove();
  setTimeout(gwrFind, 0, ""); // so that the first key waits for nothing
  if (!asked) input.focus({ preventScroll: true });
})();
