// What stands where. A query is words with spaces between; an entry is found if each of them stands in it as it is, a
// number whole (5.04 is not in 15.04) or by its value (7582000000 is 75.82亿). Where nothing of a group is found, those
// are near in which each character of the query is one of a pair of neighbours that stands there, marks left aside.
// A report is short, so every text is looked through; an index would be more code and no faster to a reader.
const gwrFind = (() => {
  const SIZES = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12, "": 1 };
  const LONGEST_FIRST = Object.keys(SIZES).sort((one, other) => other.length - one.length).join("|");
  const AMOUNT = new RegExp(`^(百分之)?(\\d+(?:\\.\\d+)?)(${LONGEST_FIRST})(.*)$`, "u");
  const PIECE = /\d+(?:\.\d+)?%?|[a-z]+|[^\P{L}a-z]+/gu; // a number, a Latin word, a run of other letters
  const NUMERAL = /[\p{N}零一二三四五六七八九十百千万亿两]/u;
  const DIGIT = /\d/, LATIN = /[a-z\d]/i, SPACE = /\s/, UNSEEN = /\p{Default_Ignorable_Code_Point}/u, SAID = /[\p{L}\p{N}.%]/gu;
  const FOLDED = /\s+|[^\u4e00-\u9fffa-z\d.%]/gu; // all but what most of a text is made of

  // Full width as half width, capitals as small letters, no space but between Latin words, no comma within a number:
  // 1,029 is 1029. What would become longer stays. place tells where a character of the words stood in the text.
  const folded = (found, before, after) => {
    if (SPACE.test(found)) return LATIN.test(before) && LATIN.test(after.charAt(0)) ? " " : "";
    if (UNSEEN.test(found) || (found === "," && DIGIT.test(before) && /^\d{3}(?!\d)/.test(after))) return "";
    const like = found.normalize("NFKC").toLowerCase();
    return like.length > found.length ? found : like;
  };
  const fold = (text) => {
    const shifts = [];
    let gone = 0;
    const words = text.replace(FOLDED, (found, at) => {
      const end = at + found.length, like = folded(found, text.charAt(at - 1), text.slice(end, end + 4));
      gone += found.length - like.length;
      if (like.length < found.length) shifts.push([end - gone, gone]);
      return like;
    });
    return { words, place: (at) => at + (shifts.findLast(([from]) => from <= at)?.[1] ?? 0) };
  };
  const withoutMarks = ({ words, place }) => {
    const kept = [...words.matchAll(SAID)].flatMap((found) => Array.from(found[0].split(""), (_, at) => found.index + at));
    return { words: kept.map((at) => words[at]).join(""), place: (at) => place(kept[at]) };
  };
  const sought = (words) => fold(fold(words).words).words; // twice: a comma of full width, too, may group digits

  // Where it stands: stretches [start, end] of an entry's text.
  const literal = (word) => new RegExp((DIGIT.test(word[0]) ? "(?<![\\d.])" : "") + word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    + (DIGIT.test(word.at(-1)) ? "(?!\\.?\\d)" : ""), "g");
  const stretches = ({ words, place }, pattern) =>
    Array.from(words.matchAll(pattern), ({ index, 0: { length } }) => [place(index), place(index + length - 1) + 1]);
  const amount = (word) => {
    const [, share, number, size, unit] = AMOUNT.exec(word) ?? [];
    return number && { value: Number((number * SIZES[size]).toPrecision(15)), unit: share ? "%" : unit };
  };
  const worth = (entry, { value, unit }) =>
    entry.figures.filter(([, , , , base, of]) => base !== "" && Number(base) === value && (!unit || unit === of)).map(([start, end]) => [start, end]);

  // A part of a query is a function from an entry to where it stands.
  const exactly = (word) => {
    const pattern = literal(word), sum = amount(word);
    return (entry) => [...stretches(entry.folded, pattern), ...(sum ? worth(entry, sum) : [])];
  };
  const nearly = (piece) => {
    if (LATIN.test(piece[0]) || piece.length === 1) return exactly(piece);
    const pairs = Array.from({ length: piece.length - 1 }, (_, at) => literal(piece.slice(at, at + 2)));
    return (entry) => {
      if (![...piece].every((character) => entry.folded.words.includes(character))) return [];
      entry.bare ??= withoutMarks(entry.folded);
      const found = pairs.map((pair) => stretches(entry.bare, pair));
      return Array.from(piece).every((_, at) => found[at - 1]?.length || found[at]?.length) ? found.flat() : [];
    };
  };

  const merged = (marks) => marks.sort((one, other) => one[0] - other[0] || one[1] - other[1]).reduce((kept, [start, end]) => {
    if (kept.length && start <= kept.at(-1)[1]) kept.at(-1)[1] = Math.max(end, kept.at(-1)[1]);
    else kept.push([start, end]);
    return kept;
  }, []);
  const hit = (entry, found) => {
    const marks = merged(found);
    const marked = ([start, end, , kind]) => marks.some(([from, to]) => (kind ? NUMERAL : DIGIT).test(entry.text.slice(Math.max(from, start), Math.min(to, end))));
    return { entry, marks, figure: entry.figures.find(marked) };
  };
  const holding = (entries, parts) => entries.flatMap((entry) => {
    const found = [];
    for (const part of parts) {
      const places = part(entry);
      if (!places.length) return [];
      found.push(...places);
    }
    return found.length ? [hit(entry, found)] : [];
  });

  // Those first in which the words stand side by side.
  const search = (entries, query) => {
    const words = query.split(/\s+/).map(sought).filter(Boolean);
    const all = holding(entries, words.map(exactly));
    if (words.length < 2) return all;
    const together = new Map(holding(entries, [exactly(sought(query))]).map((found) => [found.entry, found]));
    return [...together.values(), ...all.filter(({ entry }) => !together.has(entry))];
  };

  let groups = null;
  const prepare = () => Object.entries(gwrEntries).map(([name, entries]) => [name, entries.map((entry) => ({ figures: [], ...entry, folded: fold(entry.text) }))]);

  // {sentences, ours}: each {hits: [{entry, marks, figure}], near: whether none of them is as it was asked for}.
  return (query) => {
    groups ??= prepare();
    return Object.fromEntries(groups.map(([name, entries]) => {
      const hits = search(entries, query);
      if (hits.length) return [name, { hits, near: false }];
      const like = holding(entries, (sought(query).match(PIECE) ?? []).map(nearly));
      return [name, { hits: like, near: like.length > 0 }];
    }));
  };
})();
