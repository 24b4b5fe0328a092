// The marks of a chart by keyboard, and with their rows; and the live chart, in the page's colours and as wide as its place.
// It is fetched when the reader first does something, since the picture that stands there says the same; at once where there is none.
(() => {
  const source = document.currentScript.dataset.plotly;
  const root = document.documentElement;
  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  let loading;

  // One stop for Tab, arrows from mark to mark; a mark and its row in the table light up together.
  const lead = (figure) => {
    const marks = [...figure.querySelectorAll(".marks a")];
    const rows = [...figure.querySelectorAll("tr[data-mark]")];
    const light = (number, on) => [...marks, ...rows].filter((each) => each.dataset.mark === number).forEach((each) => each.classList.toggle("lit", on));
    const stop = (chosen) => marks.forEach((mark) => { mark.tabIndex = mark === chosen ? 0 : -1; });
    stop(marks[0]);
    [...marks, ...rows].forEach((each) => [["focusin", true], ["focusout", false], ["pointerenter", true], ["pointerleave", false]]
      .forEach(([event, on]) => each.addEventListener(event, () => light(each.dataset.mark, on))));
    marks.forEach((mark, place) => {
      mark.addEventListener("focus", () => stop(mark));
      mark.addEventListener("keydown", (event) => {
        const next = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : place + STEPS[event.key];
        if (!marks[next]) return;
        event.preventDefault();
        marks[next].focus();
      });
    });
  };

  const plotly = () => loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => resolve(Plotly);
    script.onerror = reject;
    document.head.append(script);
  });

  const template = () => ({ layout: {
    font: { family: colour("--sans"), size: 14, color: colour("--ink") },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", annotationdefaults: { font: { color: colour("--ink") } },
  } });

  const draw = async (figure) => {
    const plot = figure.querySelector(".plot");
    try {
      const library = await plotly();
      const { data, layout } = JSON.parse(figure.querySelector("script").textContent);
      const hidden = figure.classList.contains("pictured");
      if (hidden) plot.style.cssText += "display:block;position:absolute;inset:0;visibility:hidden"; // measured in its place, unseen until it is whole
      await library.newPlot(plot, data, { ...layout, template: template(), hovermode: false }, { responsive: true, displayModeBar: false });
      plot.style.cssText = `height:${layout.height}px`;
      figure.classList.add("drawn");
    } catch (error) {
      plot.replaceChildren();
      plot.removeAttribute("style");
      figure.classList.add("failed");
      throw error;
    }
  };

  const nearby = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    nearby.unobserve(entry.target);
    draw(entry.target);
  }), { rootMargin: "600px" });

  document.querySelectorAll("figure.chart").forEach(lead);
  document.querySelectorAll("figure.bare").forEach((figure) => nearby.observe(figure));
  const ACTS = ["pointerdown", "pointermove", "touchstart", "wheel", "scroll", "keydown"];
  const begin = () => {
    ACTS.forEach((act) => removeEventListener(act, begin));
    document.querySelectorAll("figure.pictured").forEach((figure) => nearby.observe(figure));
  };
  ACTS.forEach((act) => addEventListener(act, begin, { passive: true }));

  new MutationObserver(() => document.querySelectorAll("figure.drawn .plot").forEach((plot) => Plotly.relayout(plot, { template: template() })))
    .observe(root, { attributeFilter: ["data-theme"] });
})();
