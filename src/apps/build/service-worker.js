// Keeps one app's own pages, so that it opens without a network. Answers of the server are never kept here.
// __APP__, __HOME__ and __FILES__ are filled in by service-workers.ts when the app is built.
const APP = '__APP__';
const HOME = '__HOME__';
const FILES = __FILES__;
const KEPT = `mulin-${APP}-__VERSION__`;
const PATIENCE = 4000;

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((kept) => kept.addAll([HOME, ...FILES])));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(forgetOldVersions().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const address = new URL(event.request.url);
  if (event.request.method !== 'GET' || address.origin !== self.location.origin) return;
  if (event.request.mode === 'navigate') {
    if (belongsHere(address.pathname)) event.respondWith(openPage(event.request));
  } else if (FILES.includes(address.pathname)) {
    event.respondWith(keptHere(event.request).then((kept) => kept ?? fetch(event.request)));
  }
});

// The resident reigns over '/', but the other apps' pages and the server's own addresses are not the resident's.
function belongsHere(path) {
  if (HOME !== '/') return path === HOME || path.startsWith(`${HOME}/`);
  return !/^\/(api|worker|console|healthz|files)(\/|$)/.test(path);
}

// The newest page when the network is willing; after four seconds, or without a network, the kept one.
async function openPage(request) {
  const kept = await keptHere(HOME);
  const fresh = fetch(request);
  if (kept === undefined) return fresh;
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, kept));
  return Promise.race([fresh, late]).catch(() => kept);
}

// Only of this version and language: another one's page would ask for pieces that are not kept here.
async function keptHere(request) {
  const kept = await caches.open(KEPT);
  return kept.match(request);
}

async function forgetOldVersions() {
  const names = await caches.keys();
  const old = names.filter((name) => name.startsWith(`mulin-${APP}-`) && name !== KEPT);
  await Promise.all(old.map((name) => caches.delete(name)));
}
