// All quantities: those that the filters leave, sorted, drawn and taken along. On one axis stand only those of one unit, measured alike.
(() => {
  const board = document.querySelector(".board.numbers");
  if (!board) return;
  const body = board.querySelector("tbody"), rows = [...body.rows], list = board.querySelector(".dots"), says = board.querySelector(".axis-says");
  const dots = Object.fromEntries([...list.children].map((dot) => [dot.dataset.of, dot])), sort = board.querySelector("[data-sort]");
  const FINGER = 24; // px: a mark
  const shown = () => [...body.rows].filter((row) => !row.hidden);
  const worth = (row) => Number(row.dataset.worth);

  // Each mark where its value lies, above those that it would lie on.
  const place = (chosen) => {
    const from = Math.min(0, ...chosen.map(worth)), to = Math.max(0, ...chosen.map(worth)), room = list.clientWidth - FINGER, ends = [];
    const across = (value) => Math.round(((value - from) / (to - from || 1)) * room);
    for (const row of chosen.toSorted((a, b) => worth(a) - worth(b))) {
      const left = across(worth(row)), free = ends.findIndex((end) => end <= left), level = free < 0 ? ends.length : free;
      ends[level] = left + FINGER;
      dots[row.id].style.cssText = `left:${left}px;bottom:${level * FINGER}px`;
    }
    list.style.cssText = `height:${ends.length * FINGER + 4}px;--zero:${across(0) + FINGER / 2}px`;
  };
  const draw = () => {
    const chosen = shown(), axes = new Set(chosen.map((row) => row.dataset.axis)), one = axes.size === 1 && chosen.length > 1;
    rows.forEach((row) => { dots[row.id].hidden = row.hidden; dots[row.id].removeAttribute("style"); });
    list.removeAttribute("style");
    list.classList.toggle("axis", one);
    if (one) place(chosen);
    const printed = (row) => `${worth(row) < 0 ? "下降" : ""}${row.cells[0].textContent}`, ends = chosen.toSorted((a, b) => worth(a) - worth(b));
    says.textContent = one ? `在一条轴上，竖线是零，右边大${worth(ends[0]) < 0 ? "，下降的在左边" : ""}；最小的写作${printed(ends[0])}，最大的写作${printed(ends.at(-1))}。` : chosen.length > 1 ? "一个记号一个数，按下表的先后。单位或量法不同，不放在一条轴上：选一个单位和一种量，就按大小排开。" : "";
  };
  let order = ""; // in which they stand: what stands right is not laid out anew
  const arrange = () => {
    if (sort.value !== order) {
      const ordered = sort.value ? rows.toSorted((a, b) => a.dataset.rank - b.dataset.rank) : rows;
      body.append(...ordered);
      list.append(...ordered.map((row) => dots[row.id]));
      order = sort.value;
    }
    draw();
  };

  // What is taken along

  const address = (link) => new URL(link.getAttribute("href"), location.href).href;
  const guarded = (words) => (/^[=+\-@＝＋－＠\t\r]/.test(words) ? `'${words}` : words);
  const quoted = (words) => (/[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words);
  const COLUMNS = {
    编号: (row) => row.id.slice(4), 写作: (row) => guarded(row.cells[0].textContent), 名称: (row) => guarded(row.cells[1].textContent), 性质: (row) => row.dataset.kind,
    折算数值: (row) => row.dataset.worth, 折算单位: (row) => row.dataset.baseUnit, 限定: (row) => row.dataset.limit, 上下限: (row) => row.dataset.bounds,
    时期: (row) => row.dataset.period, 章节: (row) => guarded(row.dataset.section), 主题: (row) => guarded(row.dataset.theme),
    原句: (row) => guarded(gwrBook.sentences[row.cells[4].firstElementChild.hash.slice(1)][0]), 出处: (row) => address(row.cells[0].firstElementChild),
  };
  const spreadsheet = () => "\ufeff" + [Object.keys(COLUMNS), ...shown().map((row) => Object.values(COLUMNS).map((cell) => cell(row)))].map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("");
  const TAKE = {
    address: () => gwrCards.copy(location.href),
    csv: async () => {
      await gwrCards.load(); // has the whole sentences
      const link = document.createElement("a");
      link.href = URL.createObjectURL(new Blob([spreadsheet()], { type: "text/csv" }));
      link.download = "numbers.csv";
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    },
  };
  board.querySelectorAll("[data-take]").forEach((button) => button.addEventListener("click", () => TAKE[button.dataset.take]()));

  board.addEventListener("shown", arrange);
  addEventListener("resize", draw);
  arrange();
})();
