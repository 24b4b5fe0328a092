// Who followed a link to a place on this page gets a way back, in one tap, to where it was followed.
(() => {
  const step = history.state?.step ?? 0;
  if (history.length < 2 || !(step || location.hash.length > 1)) return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "back";
  button.textContent = "返回";
  let here = step;
  const keep = (number) => { here = number; history.replaceState({ ...history.state, step: number }, ""); };
  keep(here || 1);
  addEventListener("popstate", () => { here = history.state?.step ?? here; }); // so is another view of this page
  addEventListener("hashchange", () => keep(history.state?.step ?? here + 1)); // a place on the same page is one step more
  button.addEventListener("click", () => history.go(-here));
  document.body.append(button);
})();
