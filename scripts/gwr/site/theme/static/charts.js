// Charts that answer: one of several readings, one kind of figure, both in the address; marks by keyboard and with their rows.
// The picture needs none of it: without this script each reading stands below the other, and each mark is a link.
(() => {
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  const all = (within, which) => [...within.querySelectorAll(which)];

  // One stop for Tab, arrows from mark to mark.
  const lead = (marks) => {
    const shown = () => marks.filter((mark) => !mark.hidden);
    const stop = (chosen) => marks.forEach((mark) => { mark.tabIndex = mark === chosen ? 0 : -1; });
    marks.forEach((mark) => {
      mark.addEventListener("focus", () => stop(mark));
      mark.addEventListener("keydown", (event) => {
        const among = shown(), next = event.key === "Home" ? 0 : event.key === "End" ? among.length - 1 : among.indexOf(mark) + STEPS[event.key];
        if (!among[next]) return;
        event.preventDefault();
        among[next].focus();
      });
    });
    return () => stop(shown()[0]);
  };

  const answer = (figure) => {
    const readings = all(figure, ".reading"), choices = all(figure, ".readings button");
    const marks = all(figure, ".marks a"), rows = all(figure, "tr[data-mark]");
    const headline = figure.querySelector(".headline a"), subline = figure.querySelector(".subline"), notes = all(figure, ".note[data-of]");
    const say = (place, words) => { if (words !== undefined && place.textContent !== words) place.textContent = words; };
    const parts = all(figure, "[data-mark]"), kinds = Object.fromEntries(marks.map((mark) => [mark.dataset.mark, mark.dataset.kind]));
    const numbers = ({ dataset }) => dataset.mark.split(" "); // of a row several, where readings draw the same
    const light = (lit, on) => [...marks, ...rows].filter((each) => numbers(each).some((number) => lit.includes(number))).forEach((each) => each.classList.toggle("lit", on));
    const stops = readings.map((reading) => lead(all(reading, ".marks a")));
    [...marks, ...rows].forEach((each) => [["focusin", true], ["focusout", false], ["pointerenter", true], ["pointerleave", false]]
      .forEach(([event, on]) => each.addEventListener(event, () => light(numbers(each), on))));

    // The part that is open stays so, until another is chosen.
    all(figure, ".views > details > summary").forEach((name) => name.addEventListener("click", (event) => { if (name.parentElement.open) event.preventDefault(); }));

    const legend = all(figure, ".legend .kind"), filters = legend.length < 2 ? [] : legend.map((badge) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "kind";
      button.dataset.kind = badge.dataset.kind;
      button.append(...badge.childNodes);
      badge.replaceWith(button);
      return button;
    });

    // What is read and which kind is shown, in the address: ?chart=reading&chart.only=kind
    const READ = figure.id, ONLY = `${figure.id}.only`;
    const show = () => {
      const asked = new URLSearchParams(location.search);
      const read = readings.find((each) => each.dataset.reading === asked.get(READ)) ?? readings[0];
      const only = filters.some(({ dataset }) => dataset.kind === asked.get(ONLY)) ? asked.get(ONLY) : null;
      readings.forEach((each) => { each.hidden = each !== read; });
      if (read) { say(headline, read.dataset.headline); say(subline, read.dataset.subline); }
      notes.forEach((each) => { each.hidden = each.dataset.of !== read.dataset.reading; });
      choices.forEach((each) => each.setAttribute("aria-pressed", each.dataset.reading === read.dataset.reading));
      filters.forEach((each) => each.setAttribute("aria-pressed", each.dataset.kind === only));
      parts.forEach((each) => {
        const out = only !== null && kinds[numbers(each)[0]] !== only;
        if (each.namespaceURI.endsWith("svg")) each.classList.toggle("out", out); else each.hidden = out;
      });
      stops.forEach((stop) => stop());
    };
    const choose = (name, value) => {
      const address = new URL(location.href);
      if (value === null) address.searchParams.delete(name); else address.searchParams.set(name, value);
      history.pushState(history.state, "", address);
      show();
    };
    choices.forEach((each, place) => each.addEventListener("click", () => choose(READ, place ? each.dataset.reading : null)));
    filters.forEach((each) => each.addEventListener("click", () => choose(ONLY, each.getAttribute("aria-pressed") === "true" ? null : each.dataset.kind)));
    addEventListener("popstate", show);
    show();
  };

  all(document, "figure.chart").forEach(answer);
})();
