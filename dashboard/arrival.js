// Brings what the address names into sight once the page is drawn, and again while charts above it still grow; whoever
// moves by themselves in between is left where they are.
(() => {
  const places = PLACES;
  let isFree = true;
  const free = () => { isFree = false; };
  const hands = ["wheel", "touchstart", "pointerdown", "keydown"];
  for (const hand of hands) window.addEventListener(hand, free, { once: true, capture: true });
  const find = () => places.map((place) => document.querySelector(place)).find(Boolean);
  const isDrawn = () =>
    document.querySelector('[data-testid="stApp"]')?.getAttribute("data-test-script-state") === "notRunning" && find();
  const bring = () => {
    const found = isFree && find();
    if (!found) return;
    found.scrollIntoView({ block: found.matches("mark") ? "center" : "start" });
    // The next step by keyboard goes on from here.
    found.setAttribute("tabindex", "-1");
    found.focus({ preventScroll: true });
  };
  const look = (turn) => {
    if (!isFree || turn > 100) return;
    if (!isDrawn()) return void setTimeout(look, 100, turn + 1);
    for (const wait of [0, 400, 1200]) setTimeout(bring, wait);
    setTimeout(() => hands.forEach((hand) => window.removeEventListener(hand, free, { capture: true })), 1300);
  };
  setTimeout(look, 50, 0);
})();
