// On paper a figure keeps its shape and takes the width that there is. It is drawn for the width of the screen, and of
// browsers some draw it anew for the paper and some cut it: a view box serves both.
// What stands further down the page is drawn when the reader comes near it (on_sight.js); printing comes near it too.
if (!window.ledgerPaper) {
  window.ledgerPaper = true;
  const figures = () => document.querySelectorAll('[data-testid="stPlotlyChart"] svg.main-svg');
  const fit = () => {
    for (const figure of figures()) {
      const [width, height] = [figure.getAttribute("width"), figure.getAttribute("height")];
      const box = `0 0 ${parseFloat(width)} ${parseFloat(height)}`;
      if (width && height && figure.getAttribute("viewBox") !== box) figure.setAttribute("viewBox", box);
    }
  };
  const watch = new MutationObserver(fit);
  window.addEventListener("beforeprint", () => {
    fit();
    // Tables are pictures in the colours of the screen.
    const [red] = getComputedStyle(document.querySelector('[data-testid="stApp"]')).backgroundColor.match(/\d+/g);
    document.documentElement.classList.toggle("ledger-dark", red < 128);
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["width", "height"] });
  });
  window.addEventListener("afterprint", () => {
    watch.disconnect();
    for (const figure of figures()) figure.removeAttribute("viewBox");
  });

  const print = window.print.bind(window);
  const isWaiting = () =>
    document.querySelector('[data-testid="stApp"]')?.getAttribute("data-test-script-state") !== "notRunning" ||
    document.querySelector('.st-key-on-sight, [data-stale="true"], [data-testid="stSkeleton"]');
  const printWhenDrawn = async () => {
    const button = document.querySelector(".st-key-on-sight button");
    if (button) {
      button.click();
      // Ten seconds at the most; then what there is.
      for (let quiet = 0, turn = 0; quiet < 5 && turn < 100; turn++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        quiet = isWaiting() ? 0 : quiet + 1;
      }
    }
    print();
  };
  window.print = () => void printWhenDrawn();
  document.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey || event.key.toLowerCase() !== "p") return;
    event.preventDefault();
    printWhenDrawn();
  });
}
