// An address that leads on: to where the page is now, with what was asked of it and the place on it.
location.replace(document.currentScript.dataset.to + location.search + location.hash);
