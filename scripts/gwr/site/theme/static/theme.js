// Light or dark: the reader's choice, else the system's. Runs before the page is painted.
(() => {
  const root = document.documentElement;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const stored = () => { try { return localStorage.getItem("theme"); } catch { return null; } };
  const store = (name) => { try { localStorage.setItem("theme", name); } catch { /* private window */ } };
  const apply = () => { root.dataset.theme = stored() || (dark.matches ? "dark" : "light"); };

  root.classList.add("js");
  apply();
  dark.addEventListener("change", apply);

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.querySelector("button.theme");
    const name = () => { if (button) button.textContent = root.dataset.theme === "dark" ? "浅色" : "深色"; };
    button?.addEventListener("click", () => { store(root.dataset.theme === "dark" ? "light" : "dark"); apply(); name(); });
    dark.addEventListener("change", name);
    name();
    if (matchMedia("(max-width: 60rem)").matches) document.querySelector(".outline details")?.removeAttribute("open");
    root.classList.add("ready");
    // Where the site does not know its own address: the one that it was read at, or that of a page of it.
    if (location.protocol.startsWith("http")) {
      document.querySelectorAll("[data-here]").forEach((each) => { each.textContent = new URL(each.dataset.here || location.pathname, location.href).href; });
    }
  });

  // A menu closes by Escape, and when something else is touched.
  const menus = () => document.querySelectorAll(".pages details[open]");
  addEventListener("keydown", ({ key }) => { if (key === "Escape") menus().forEach((menu) => { menu.open = false; menu.firstElementChild.focus(); }); });
  addEventListener("pointerdown", ({ target }) => menus().forEach((menu) => { if (!menu.contains(target)) menu.open = false; }));

  // On paper nothing stays folded, also where only one of several parts is open at a time.
  addEventListener("beforeprint", () => document.querySelectorAll("main details").forEach((part) => {
    const { name, open } = part;
    part.removeAttribute("name");
    part.open = true;
    addEventListener("afterprint", () => { part.open = open; if (name) part.setAttribute("name", name); }, { once: true });
  }));
})();
