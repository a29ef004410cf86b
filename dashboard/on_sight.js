// Presses the button of this place when the reader comes near it, and lets the browser fetch beforehand what will be
// needed then, once it has nothing else to do, unless it was asked to save data.
(() => {
  const place = document.querySelector(".st-key-on-sight");
  if (!place) return;
  const here = window.location.pathname;
  const press = () => {
    // Whoever has just opened a door to another page is not called back by a button of this one.
    if (window.location.pathname !== here) return;
    const button = place.querySelector("button");
    if (button) button.click();
    else if (place.isConnected) requestAnimationFrame(press);
  };
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some((entry) => entry.isIntersecting)) return;
      near.disconnect();
      press();
    },
    { root: place.closest('[data-testid="stMain"]'), rootMargin: "0px 0px 150px 0px" },
  );
  near.observe(place);
  const file = "PLOTLY";
  const loaded = document.querySelector('script[src*="/static/js/"]');
  setTimeout(() => {
    if (!file || !loaded || !place.isConnected || navigator.connection?.saveData) return;
    const hint = Object.assign(document.createElement("link"), { rel: "modulepreload", crossOrigin: "" });
    hint.href = new URL(file, loaded.src).href;
    document.head.append(hint);
  }, 3000);
})();
