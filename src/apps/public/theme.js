// Before the first paint: the theme this device keeps, and whether anything moves on it. A file of its own, because the pages allow no inline script.
try {
  const kept = localStorage.getItem('mulin.theme');
  if (kept === 'elder' || kept === 'contrast') document.documentElement.dataset.theme = kept;
  if (localStorage.getItem('mulin.motion') === 'still') document.documentElement.dataset.motion = 'still';
} catch {
  // A browser that keeps nothing shows the standard theme.
}
