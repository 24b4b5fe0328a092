// What stands where. A query is words with spaces between; an entry is found if each of them stands in it as it is, or by
// its value (7582000000 is 75.82亿); behind those come numbers that go on as the query begins (46% is in 46.42%). Where
// nothing of a group is found, the query is cut into the site's own words, and those entries are near that hold most.
// A report is short, so every text is looked through; an index would be more code and no faster to a reader.
const gwrFind = (() => {
  const { fold, sought, pattern, amount, beginning, cut } = gwrQuery;
  const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两]/u, DIGIT = /\d/, CAPITAL = /[A-Z]/;
  const ENOUGH = .5; // of the weight of all words asked for: less is not near
  const NAMED = "\u3000"; // behind an entry's name
  const LOCATED = "地点"; // the group of places
  const ASKS = /[多几哪]|[一总]共/; // a way of asking that is no name

  // Where it stands: stretches [start, end] of an entry's text.
  const stretches = ({ words, place }, found) =>
    Array.from(words.matchAll(found), ({ index, 0: { length } }) => [place(index), place(index + length - 1) + 1]);
  const worth = (entry, { value, unit }) =>
    entry.figures.filter(([, , , , base, of]) => base !== "" && Number(base) === value && (!unit || unit === of)).map(([start, end]) => [start, end]);

  // A part of a query is a function from an entry to [stretches, whether it stands there as asked].
  const part = (word, spelt) => {
    const as = pattern(word, spelt), sum = amount(word), begun = beginning(word);
    return (entry) => {
      const whole = [...stretches(entry.folded, as), ...(sum ? worth(entry, sum) : [])];
      return whole.length || !begun ? [whole, true] : [stretches(entry.folded, begun), false];
    };
  };

  const merged = (marks) => marks.sort((one, other) => one[0] - other[0] || one[1] - other[1]).reduce((kept, [start, end]) => {
    if (kept.length && start <= kept.at(-1)[1]) kept.at(-1)[1] = Math.max(end, kept.at(-1)[1]);
    else kept.push([start, end]);
    return kept;
  }, []);
  const hit = (entry, found, rank) => {
    const marks = merged(found);
    const marked = ([start, end, , kind]) => marks.some(([from, to]) => (kind ? NUMERAL : DIGIT).test(entry.text.slice(Math.max(from, start), Math.min(to, end))));
    return { entry, marks, figure: entry.figures.find(marked), rank };
  };
  const ranked = (hits) => hits.sort((one, other) => one.rank - other.rank); // those of one rank stay in their order
  const holding = (entries, parts, rank) => entries.flatMap((entry) => {
    const found = [];
    let begun = 0;
    for (const each of parts) {
      const [places, whole] = each(entry);
      if (!places.length) return [];
      found.push(...places);
      if (!whole) begun += 1;
    }
    return found.length ? [hit(entry, found, rank(entry) + begun)] : [];
  });

  // First what bears the name, then where the words stand side by side, then where numbers only begin so.
  const search = (entries, query, spelt) => {
    const words = query.split(/\s+/).map(sought).filter(Boolean), name = sought(query);
    const all = holding(entries, words.map((word) => part(word, spelt)), (entry) => entry.name === name ? -1 : .5);
    if (words.length < 2) return ranked(all);
    const together = new Map(holding(entries, [part(name, spelt)], () => 0).map((found) => [found.entry, found]));
    return ranked([...together.values(), ...all.filter(({ entry }) => !together.has(entry))]);
  };

  // Rare words weigh more; of entries that hold the same words the shorter comes first.
  const near = (entries, words, spelt) => {
    const parts = words.map((word) => entries.map(part(word, spelt)));
    const weights = parts.map((found) => Math.log(1 + entries.length / Math.max(1, found.filter(([places]) => places.length).length)));
    const most = weights.reduce((sum, weight, at) => sum + (parts[at].some(([places]) => places.length) ? weight : 0), 0);
    return ranked(entries.flatMap((entry, row) => {
      const held = words.map((_, at) => at).filter((at) => parts[at][row][0].length);
      const weight = held.reduce((sum, at) => sum + weights[at], 0);
      if (!held.length || weight < ENOUGH * most) return [];
      return [hit(entry, held.flatMap((at) => parts[at][row][0]), -weight + Math.min(entry.text.length, 999) / 1e4)];
    }));
  };

  let groups = null, openings = null;
  const ready = (entry) => ({ figures: [], ...entry, folded: fold(entry.text), name: fold(entry.text.split(NAMED)[0]).words });
  const prepare = () => ["sentences", "ours"].map((name) => [name, gwrIndex[name].map(ready)]);

  // Of a question, the page or part whose first words, or head, hold most of what it asks, half of its words at least; of
  // those that hold the same a page. A part answers by its heading: one of the words stands in it, and most in the whole.
  const PART = .1; // more than the length of a text weighs
  const answered = (words, spelt) => {
    openings ??= gwrIndex.leads.map((page) => ready({ page, text: `${page.names.join("，")}，${page.lead}` }));
    const held = ({ entry }) => words.filter((word) => entry.folded.words.includes(word)).length;
    const fits = (found) => {
      const { page: { page, names } } = found.entry;
      if (!page.includes("#")) return 2 * held(found) >= words.length;
      return 3 * held(found) >= 2 * words.length && words.some((word) => sought(names.at(-1)).includes(word));
    };
    const apart = ({ entry, rank }) => rank + (entry.page.page.includes("#") ? PART : 0);
    return near(openings, words, spelt).filter(fits).sort((one, other) => apart(one) - apart(other)).slice(0, 1).map(({ entry }) => entry.page);
  };

  // Of a question that names places of the list, these, each with all that is said of it, what is done before what is to be.
  const bySide = (lines) => [...new Set(lines.map(({ side }) => side))].map((part) => `${part}：${lines.filter(({ side }) => side === part).map(({ text }) => text).join("；")}`).join("。");
  const located = (words) => words.map((word) => gwrIndex.ours.filter(({ group, text, head }) => group === LOCATED && sought(head ?? text) === word))
    .filter((lines) => lines.length).map(([{ place, page, anchor, text }, ...lines]) => ({ page: `${page}#${anchor}`, names: [place.split(" › ")[0], text], lead: bySide(lines) }));

  // A page of that name, in characters or pinyin; then those whose names hold what was asked for.
  const pages = (query, spelt) => {
    const asked = sought(query), as = pattern(asked, spelt);
    if (!asked) return [];
    const ranks = gwrIndex.pages.map((page) => [page, Math.min(...page.names.map((name) => {
      const words = sought(name), longest = Math.max(0, ...Array.from(words.matchAll(as), (found) => found[0].length));
      return longest === words.length ? 0 : longest > 1 ? 1 : 2;
    }))]);
    return ranks.filter(([, rank]) => rank < 2).sort((one, other) => one[1] - other[1]).map(([page]) => page);
  };

  // {words: those that it was cut into, pages, leads, unsaid: what the report does not say, sentences and ours: each {hits: [{entry,
  // marks, figure}], near: whether none of them is as it was asked for}}.
  return (query) => {
    groups ??= prepare();
    const spelt = !CAPITAL.test(query), all = cut(sought(query)), is = (word) => (one) => sought(one) === word;
    const unsaid = gwrIndex.unsaid.map((row) => ({ ...row, word: row.words.find((word) => all.includes(sought(word))) })).filter(({ word }) => word)
      .map((row) => (ASKS.test(row.word) ? { ...row, word: row.words[0] } : row)); // who asks how much is told what by its name
    const words = all.filter((word) => !unsaid.some((row) => row.words.some(is(word))));
    const found = groups.map(([name, entries]) => {
      const hits = search(entries, query, spelt);
      if (hits.length || (unsaid.length && words.length < 2)) return [name, { hits, near: false }]; // of 长宁区GDP nothing else is meant
      const like = near(entries, words, spelt);
      return [name, { hits: like, near: like.length > 0 }];
    });
    const asks = words.length && (found[0][1].near || !found[0][1].hits.length); // no sentence has it as it is asked
    const named = pages(query, spelt), places = asks ? located(words) : [];
    const leads = asks ? [...places, ...answered(words, spelt)].slice(0, Math.max(1, places.length)) : [];
    return { words, unsaid, pages: named, leads: leads.filter(({ page }) => !named.some((one) => one.page === page)), ...Object.fromEntries(found) };
  };
})();
