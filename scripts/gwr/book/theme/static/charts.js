// Draws the figures of a page when they come near the screen, in the page's colours. A mark's click opens its evidence.
(() => {
  const source = document.currentScript.dataset.plotly;
  const root = document.documentElement;
  const colour = (name) => getComputedStyle(root).getPropertyValue(name).trim();
  let loading;

  const plotly = () => loading ??= new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = source;
    script.onload = () => { Plotly.register(locale); resolve(Plotly); };
    script.onerror = reject;
    document.head.append(script);
  });

  const locale = {
    moduleType: "locale", name: "zh-CN", dictionary: { trace: "系列" },
    format: { days: [..."日一二三四五六"].map((day) => `星期${day}`), shortDays: [..."日一二三四五六"].map((day) => `周${day}`),
      months: [...Array(12).keys()].map((month) => `${month + 1}月`), shortMonths: [...Array(12).keys()].map((month) => `${month + 1}月`), date: "%Y-%m-%d" },
  };

  const axis = () => ({
    gridcolor: colour("--line"), linecolor: colour("--muted"), zerolinecolor: colour("--muted"), tickcolor: colour("--line"),
    tickfont: { color: colour("--muted") }, title: { font: { color: colour("--muted") } }, automargin: true, fixedrange: true,
  });

  const template = () => ({ layout: {
    font: { family: colour("--sans"), size: 14, color: colour("--ink") },
    paper_bgcolor: "rgba(0,0,0,0)", plot_bgcolor: "rgba(0,0,0,0)", hovermode: "closest", dragmode: false,
    hoverlabel: { bgcolor: colour("--paper"), bordercolor: colour("--muted"), font: { color: colour("--ink"), size: 14 }, align: "left" },
    xaxis: axis(), yaxis: axis(), annotationdefaults: { font: { color: colour("--ink") } },
  } });

  const follow = (plot, addresses) => {
    const target = (event) => addresses[[event.points[0].customdata].flat()[0]];
    plot.on("plotly_click", (event) => { if (target(event)) location.href = target(event); });
    plot.on("plotly_hover", (event) => plot.classList.toggle("pointing", Boolean(target(event))));
    plot.on("plotly_unhover", () => plot.classList.remove("pointing"));
  };

  const draw = async (figure) => {
    const plot = figure.querySelector(".plot");
    try {
      const library = await plotly();
      const { data, layout, addresses } = JSON.parse(figure.querySelector("script").textContent);
      await library.newPlot(plot, data, { ...layout, template: template() }, { responsive: true, displayModeBar: false, locale: "zh-CN" });
      follow(plot, addresses);
      figure.classList.add("drawn");
    } catch (error) {
      figure.classList.add("failed");
      figure.querySelector("details.data").open = true;
      throw error;
    }
  };

  const nearby = new IntersectionObserver((entries) => entries.filter((entry) => entry.isIntersecting).forEach((entry) => {
    nearby.unobserve(entry.target);
    draw(entry.target);
  }), { rootMargin: "600px" });

  document.querySelectorAll("figure.chart").forEach((figure) => {
    figure.querySelector("details.data").open = false; // open only where no picture can be drawn
    nearby.observe(figure);
  });

  new MutationObserver(() => document.querySelectorAll("figure.drawn .plot").forEach((plot) => Plotly.relayout(plot, { template: template() })))
    .observe(root, { attributeFilter: ["data-theme"] });
})();
