// Before the first paint: the theme this device keeps. A file of its own, because the pages allow no inline script.
try {
  const kept = localStorage.getItem('mulin.theme');
  if (kept === 'elder' || kept === 'contrast') document.documentElement.dataset.theme = kept;
} catch {
  // A browser that keeps nothing shows the standard theme.
}
