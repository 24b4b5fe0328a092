// What a query asks for. It is folded as the texts are; a traditional character is its simplified one, a number is its
// value however written (172.8 is 172.80; 3万, 三万 and 30000 are one), small Latin letters may be pinyin. gwrIndex, made
// when the site is built, lists the site's words, how its characters are read, and their traditional forms.
const gwrQuery = (() => {
  const SIZES = { 十: 1e1, 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 十亿: 1e9, 百亿: 1e10, 千亿: 1e11, 万亿: 1e12, "": 1 };
  const LONGEST_FIRST = Object.keys(SIZES).sort((one, other) => other.length - one.length).join("|");
  const AMOUNT = new RegExp(`^(\\d+(?:\\.\\d+)?)(${LONGEST_FIRST})(.*)$`, "u");
  const SPOKEN = /^([〇零一二两三四五六七八九十百千万亿]+)(?:点([〇零一二三四五六七八九]+))?/u, DIGITS = "零一二三四五六七八九";
  const PIECE = /(?<number>\d+(?:\.\d+)?)|(?<latin>[a-z]+(?: [a-z]+)*)|(?<other>[^a-z\d]+)/gu;
  const BEGINNING = /^(\d{2,}|\d+\.\d+|\d+(?=%))(\D*)$/u; // digits that may go on: 46, 7.5, 4%; a lone digit begins too much
  const OWN = /^(?:\d+(?:\.\d+)?(?:[a-z]+|%|[十百千万亿]+)?|[a-z]+(?:\d+(?:\.\d+)?)?)/u; // what is no Chinese word: 5g, 46%, 3万, pm2.5
  const DIGIT = /\d/, LATIN = /[a-z\d]/i, SPACE = /\s/, UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
  const FOLDED = /\s+|[^\u4e00-\u9fffa-z\d.%]/gu; // all but what most of a text is made of
  const LONGEST_LATIN = 40, WAYS = 16; // letters that are read as pinyin; ways to cut them into syllables
  const LONGEST_NAME = 5; // letters of the name of a road or an estate, before 路 or 小区

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
  const simplified = (text) => text.replace(/[\u4e00-\u9fff]/g, (letter) => gwrIndex.traditional[letter] ?? letter);
  const sought = (text) => fold(fold(simplified(text)).words).words // twice: a comma of full width, too, may group digits
    .replace(/百分之(\d+(?:\.\d+)?)/g, "$1%");

  // Patterns. A number stands whole (5.04 is not in 15.04), with as many noughts behind its point as may be.
  const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const number = (digits) => {
    const [, whole, part] = /^(\d+)(?:\.(\d*?)0*)?$/.exec(digits);
    return `(?<![\\d.])${whole}${part ? `\\.${part}0*` : "(?:\\.0+)?"}(?!\\.?\\d)`;
  };
  const pinyin = (letters) => {
    if (letters.length > LONGEST_LATIN) return [];
    const syllables = Object.keys(gwrIndex.pinyin), ways = [];
    const read = (at, before) => {
      if (ways.length >= WAYS) return;
      if (at === letters.length) return ways.push(before);
      const rest = letters.slice(at), begun = syllables.filter((syllable) => syllable !== rest && syllable.startsWith(rest));
      for (const syllable of syllables.filter((one) => rest.startsWith(one)).sort((one, other) => other.length - one.length)) {
        read(at + syllable.length, `${before}[${gwrIndex.pinyin[syllable]}]`);
      }
      if (before && begun.length) ways.push(`${before}[${begun.map((syllable) => gwrIndex.pinyin[syllable]).join("")}]`); // still being typed
    };
    read(0, "");
    return ways;
  };
  const latin = (letters, spelt) => `(?:${[escaped(letters), ...(spelt ? pinyin(letters.replaceAll(" ", "")) : [])].join("|")})`;
  const pattern = (words, spelt) => new RegExp(Array.from(words.matchAll(PIECE), ({ groups }) =>
    groups.number ? number(groups.number) : groups.latin ? latin(groups.latin, spelt) : escaped(groups.other)).join(""), "gu");

  // A number, a size and a unit, in digits or in words: {value, unit}; the unit may be empty.
  const spoken = (run) => {
    if (run.length > 1 && !/[十百千万亿]/u.test(run)) return Number(Array.from(run, (letter) => Math.max(DIGITS.indexOf(letter), 0)).join(""));
    let all = 0, part = 0, digit = 0;
    for (const letter of run.replaceAll("两", "二")) {
      if (letter === "万") [all, part, digit] = [all + (part + digit) * 1e4, 0, 0];
      else if (letter === "亿") [all, part, digit] = [(all + part + digit) * 1e8, 0, 0];
      else if (SIZES[letter]) [part, digit] = [part + (digit || 1) * SIZES[letter], 0];
      else digit = Math.max(DIGITS.indexOf(letter), 0);
    }
    return all + part + digit;
  };
  const inDigits = (words) => {
    const share = words.startsWith("百分之"), said = share ? words.slice(3) : words;
    const run = SPOKEN.exec(said);
    if (!run) return words;
    const part = run[2] ? `.${Array.from(run[2], (letter) => Math.max(DIGITS.indexOf(letter), 0)).join("")}` : "";
    return `${spoken(run[1])}${part}${share ? "%" : ""}${said.slice(run[0].length)}`;
  };
  const amount = (words) => {
    const [, digits, size, unit] = AMOUNT.exec(inDigits(words)) ?? [];
    return digits && { value: Number((digits * SIZES[size]).toPrecision(15)), unit };
  };
  // Numbers that begin with these digits; with a unit behind them, only what stands behind the point may go on.
  const beginning = (words) => {
    const [, digits, behind] = BEGINNING.exec(words) ?? [];
    if (!digits) return null;
    const more = digits.includes(".") ? "\\d+" : behind ? "\\.\\d+" : "(?:\\d+(?:\\.\\d+)?|\\.\\d+)";
    return new RegExp(`(?<![\\d.])${escaped(digits)}${more}${escaped(behind)}`, "gu");
  };

  // The site's own words, what the report does not say, and what readers call otherwise, longest first from left to right;
  // what is none of these falls away. For what is called otherwise the report's words are given. A number has its unit.
  let known = null, otherwise = null, units = null;
  const learn = () => {
    otherwise = new Map(Object.entries(gwrIndex.wordings).map(([word, report]) => [sought(word), report.map(sought)]));
    known = new Set([...gwrIndex.words.split(" "), ...gwrIndex.unsaid.flatMap((row) => row.words.map(sought)), ...otherwise.keys()]);
    units = [...new Set(gwrIndex.sentences.flatMap(({ figures = [] }) => figures.map((figure) => figure[5])))].filter(Boolean);
  };
  const measured = (number, behind) => number && number + (DIGIT.test(number) ? units.filter((unit) => behind.startsWith(unit)).sort((one, other) => other.length - one.length)[0] ?? "" : "");
  const cut = (words) => {
    if (!known) learn();
    const longest = [...known].reduce((most, word) => Math.max(most, word.length), 0);
    const found = [];
    for (let at = 0; at < words.length;) {
      const rest = words.slice(at), number = OWN.exec(rest)?.[0], own = measured(number, rest.slice(number?.length));
      let length = own?.length ?? Math.min(longest, rest.length);
      while (!own && length && !known.has(rest.slice(0, length))) length -= 1;
      if (length) found.push(rest.slice(0, length));
      at += length || 1;
    }
    return [...new Set(found.flatMap((word) => otherwise.get(word) ?? [word]))];
  };
  // The report's words for what a query calls otherwise.
  const renamed = (words) => {
    if (!known) learn();
    return [...otherwise].filter(([word]) => words.includes(word)).flatMap(([, report]) => report);
  };
  // The number of a number with its unit: 60 of 60项.
  const bare = (word) => OWN.exec(word)?.[0] ?? word;

  // Whether what stands there is the end of one word and the beginning of another: 西部 in 东西部, where 东西 is a word and
  // none ends before 西. What a reader writes in one piece is sought in one piece; this is for what was cut.
  const astride = (text, at, word) => {
    const before = [1, 2, 3].filter((count) => count <= at);
    const ends = before.some((count) => count > 1 && known.has(text.slice(at - count, at)));
    const over = Array.from({ length: word.length - 1 }, (_, index) => index + 1);
    return !ends && before.some((count) => over.some((more) => known.has(text.slice(at - count, at + more))));
  };

  const stripped = (name, before) => {
    const said = before.filter((word) => name.startsWith(word) && name.length - word.length > 1).sort((one, other) => other.length - one.length)[0];
    return said ? stripped(name.slice(said.length), before) : name;
  };
  // Names of roads and estates by how they end, those that no text has: 和平路 where there is only 和平西路.
  const strange = (words, texts) => {
    const { ends, before, none } = gwrIndex.naming, found = [];
    let from = 0;
    for (const { index, 0: end } of words.matchAll(new RegExp(ends.join("|"), "gu"))) {
      const until = index + end.length;
      if (none.some((word) => words.slice(0, until).endsWith(word))) continue;
      const name = stripped(/[\u4e00-\u9fff]*$/u.exec(words.slice(from, index))[0].split(/[的了]/u).at(-1), before);
      from = until;
      if (name.length < 2 || name.length > LONGEST_NAME || before.includes(name)) continue;
      // What stands behind two letters and more is the name: 哪天和平路. Behind one it is another: 永安西路 is not 安西路.
      const starts = Array.from({ length: name.length - 1 }, (_, start) => start).filter((start) => start !== 1);
      if (!starts.some((start) => texts.some((text) => text.includes(name.slice(start) + end)))) found.push(name + end);
    }
    return found;
  };

  return { fold, sought, pattern, amount, beginning, cut, renamed, bare, astride, strange };
})();
