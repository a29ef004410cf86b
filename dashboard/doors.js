// A plain click on one of the ledger's own links is answered by the session that is open, as going back and forward
// is: the address changes, and Streamlit follows it. Every other click (a new tab, a copied address) is the browser's.
if (!window.ledgerDoors) {
  window.ledgerDoors = true;
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest("a.ledger-door");
    if (!link) return;
    event.preventDefault();
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (link.getAttribute("href").startsWith("?")) return;
    document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  });
  // Streamlit leaves another page where the last one was scrolled to; a reader begins at its head.
  const others = '[data-testid="stTopNavLink"], [data-testid="stSidebarNavLink"], [data-testid="stPageLink-NavLink"]';
  document.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (event.target.closest(others)) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  });
}
