// What stands where. A query is words with spaces between; an entry is found if each of them stands in it as it is, or by
// its value (7582000000 is 75.82亿); behind those come numbers that go on as the query begins (46% is in 46.42%). Where
// nothing of a group is found, the query is cut into the site's own words, and those entries are near that hold most.
// A report is short, so every text is looked through; an index would be more code and no faster to a reader.
const gwrFind = (() => {
  const { fold, sought, pattern, amount, beginning, cut, renamed, bare, astride, strange } = gwrQuery;
  const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两]/u, DIGIT = /\d/, CAPITAL = /[A-Z]/;
  const ENOUGH = .5; // of the weight of all words asked for: less is not near
  const NAMED = "\u3000"; // behind an entry's name
  const LOCATED = "地点"; // the group of places
  const ROW = "表"; // the group of rows of tables
  const ASKS = /[多几哪吗]|[一总]共|怎么|好不好/; // a way of asking that is no name
  const MEANT = [["去年", "结果"], ["今年", "目标"]]; // who says when is told first what is of that kind
  const WHEN = /去年|今年|全年|\d{4}年/gu; // says of which year, and is no part of what is asked: 政府去年花了多少钱
  const YEARS = /\d{4}年/g; // no figure
  const NAMES = /\d{2,}(?!\d*年)/; // who writes a number asks for that: 12345
  const NEIGHBOURS = 12; // places that are named in answer to a question

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

  // Of a word that was cut out of a question, only where it is a word.
  const word = (found, said) => {
    const as = part(found, said);
    return (entry) => {
      const [places, whole] = as(entry);
      return [places.filter(([start, end]) => entry.text.slice(start, end) !== found || !astride(entry.text, start, found)), whole];
    };
  };
  // The kind of the figure that follows what was found, in the same clause.
  const follows = ({ text, figures }, marks) => figures.find(([start]) => start >= marks[0][1] && !/[，；。]/.test(text.slice(marks[0][1], start)))?.[3];

  // Rare words weigh more; of entries that hold the same words those whose figure is of the kind that is meant come first,
  // then the shorter.
  const LESS = .11; // more than the length of a text weighs
  const near = (entries, words, spelt, meant) => {
    const parts = words.map((one) => entries.map(word(one, spelt)));
    const weights = parts.map((found, at) => (NAMES.test(words[at]) ? 2 : 1) * Math.log(1 + entries.length / Math.max(1, found.filter(([places]) => places.length).length)));
    const most = weights.reduce((sum, weight, at) => sum + (parts[at].some(([places]) => places.length) ? weight : 0), 0);
    return ranked(entries.flatMap((entry, row) => {
      const held = words.map((_, at) => at).filter((at) => parts[at][row][0].length);
      const weight = held.reduce((sum, at) => sum + weights[at], 0);
      if (!held.length || weight < ENOUGH * most) return [];
      const found = hit(entry, held.flatMap((at) => parts[at][row][0]), -weight + Math.min(entry.text.length, 999) / 1e4);
      if (meant && follows(entry, found.marks) !== meant) found.rank += LESS;
      return [found];
    }));
  };

  let groups = null, openings = null;
  const ready = (entry) => ({ figures: [], ...entry, folded: fold(entry.text), name: fold(entry.text.split(NAMED)[0]).words });
  const prepare = () => ["sentences", "ours"].map((name) => [name, gwrIndex[name].map(ready)]);

  // Of a question, the page or part whose first words, or head, hold most of what it asks, half of its words at least; of
  // those that hold the same a page. A part answers by its heading: one of the words stands in it, and most in the whole.
  const PART = .1; // more than the length of a text weighs
  // What the report says in one piece, 共享单车, is not answered by what has only a part of it, 共享停车位.
  const answered = (words, spelt, asked, texts) => {
    const pieces = words.slice(1).map((behind, at) => [words[at], behind]).filter((pair) => asked.includes(pair.join("")) && texts.some((text) => text.includes(pair.join(""))));
    openings ??= gwrIndex.leads.map((page) => ready({ page, text: `${page.names.join("，")}，${page.lead}` }));
    const held = ({ entry }) => words.filter((word) => entry.folded.words.includes(word)).length;
    const fits = (found) => {
      const { page: { page, names }, folded } = found.entry;
      if (pieces.some(([one, other]) => folded.words.includes(one) !== folded.words.includes(other))) return false;
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

  // Of what readers call otherwise, the places of the list of which the report says this: {part of the report: [[name, address]]}.
  const around = (words) => {
    const found = new Map();
    for (const { head, text, side, page, anchor } of gwrIndex.ours.filter(({ group, head: name }) => group === LOCATED && name)) {
      if (words.some((one) => text.includes(one))) found.set(side, new Map([...found.get(side) ?? [], [head, `${page}#${anchor}`]]));
    }
    const sides = [...found].map(([side, places]) => [side, [...places]]);
    return sides.reduce((sum, [, places]) => sum + places.length, 0) > NEIGHBOURS ? [] : sides;
  };

  // Where no page answers, or one that begins without a figure, the row of a table of it whose name is asked for and which
  // holds all that is asked.
  const tabled = (entries, words, spelt, page) => {
    const parts = words.map((one) => word(one, spelt)), within = page?.page.split("#")[0];
    const fits = (entry) => entry.group === ROW && (!within || entry.page === within) && words.some((one) => entry.name.includes(one)) && parts.every((each) => each(entry)[0].length);
    return entries.filter(fits).sort((one, other) => one.text.length - other.text.length).slice(0, 1)
      .map(({ place, page: of, anchor, text }) => ({ page: `${of}#${anchor}`, names: place.split(" › "), lead: text }));
  };

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

  // {words: those that it was cut into, pages, leads, unsaid: what the report does not say, unnamed: names that it does not
  // have, around: places that it names, sentences and ours: each {hits: [{entry, marks, figure}], near: whether none of them is
  // as it was asked for}}.
  return (query) => {
    groups ??= prepare();
    const spelt = !CAPITAL.test(query), asked = sought(query), texts = groups[0][1].map(({ folded }) => folded.words);
    const unnamed = strange(asked, texts), is = (one) => (other) => sought(other) === one;
    const plainly = unnamed.reduce((rest, name) => rest.replace(name, name.replace(new RegExp(`(?:${gwrIndex.naming.ends.join("|")})$`, "u"), "")), asked);
    const cuts = [plainly, plainly.replace(WHEN, "")].map(cut);
    const all = (cuts.find((words) => gwrIndex.unsaid.some((row) => row.words.some((word) => words.includes(sought(word))))) ?? cuts[0])
      .map((one) => (DIGIT.test(one) && !texts.some((text) => text.includes(one)) ? bare(one) : one));
    const meant = MEANT.find(([when]) => asked.includes(when))?.[1];
    const unsaid = gwrIndex.unsaid.map((row) => ({ ...row, word: row.words.find((word) => all.includes(sought(word))) })).filter(({ word }) => word)
      .map((row) => (ASKS.test(row.word) ? { ...row, word: row.words[0] } : row)); // who asks how much is told what by its name
    const beside = unnamed.length ? renamed(asked) : []; // of 和平路修路吗 what holds 和平 is near, not every road
    const words = all.filter((word) => !beside.includes(word) && !unsaid.some((row) => row.words.some(is(word))));
    const found = groups.map(([name, entries]) => {
      const hits = search(entries, query, spelt);
      if (hits.length || (unsaid.length && words.length < 2)) return [name, { hits, near: false }]; // of 长宁区GDP nothing else is meant
      const like = near(entries, words, spelt, meant);
      return [name, { hits: like, near: like.length > 0 }];
    });
    const asks = words.length > 0 && (found[0][1].near || !found[0][1].hits.length); // no sentence has it as it is asked
    const named = pages(query, spelt), places = asks ? located(words) : [];
    const page = asks && !unnamed.length ? answered(words, spelt, asked, texts) : [];
    const counted = page.length > 0 && (!page[0].lead || DIGIT.test(page[0].lead.replace(YEARS, "")));
    const row = asks && !unnamed.length && !unsaid.length && !counted ? tabled(groups[1][1], words, spelt, page[0]) : [];
    const leads = asks ? [...places, ...row, ...page].slice(0, Math.max(1, places.length)) : [];
    const nearby = asks && !places.length && !unnamed.length ? around(renamed(asked)) : [];
    return { words, unsaid, unnamed, around: nearby, pages: named, leads: leads.filter(({ page }) => !named.some((one) => one.page === page)), ...Object.fromEntries(found) };
  };
})();
