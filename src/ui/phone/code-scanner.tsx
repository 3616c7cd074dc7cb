import { useEffect, useRef, useState } from 'react';
import { words } from '../words.ts';
import { ErrorBox } from './states.tsx';

/** How often the picture is looked at, in milliseconds: often enough not to wait, seldom enough to save the battery. */
const LOOK = 250;

/** Whether this device can read a code with its camera. */
export function canScan(): boolean {
  return 'BarcodeDetector' in window && navigator.mediaDevices !== undefined;
}

/** The camera’s picture, until a QR code in it was read. Nothing of the picture is kept or sent. */
export function CodeScanner({ label, onFound }: { readonly label: string; readonly onFound: (text: string) => void }) {
  const picture = useRef<HTMLVideoElement>(null);
  const found = useRef(onFound);
  const [trouble, setTrouble] = useState(false);
  useEffect(() => {
    found.current = onFound;
  });
  useEffect(() => {
    const leaving = new AbortController();
    watch(picture.current, leaving.signal, (text) => found.current(text)).catch(() => setTrouble(true)); // the person said no to the camera, or another app holds it
    return () => leaving.abort();
  }, []);
  if (trouble) return <ErrorBox error={new Error(words.noCamera)} />;
  return <video ref={picture} className="scanner" aria-label={label} muted playsInline />;
}

async function watch(picture: HTMLVideoElement | null, leaving: AbortSignal, onFound: (text: string) => void): Promise<void> {
  if (picture === null) return;
  const camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
  const off = () => {
    for (const track of camera.getTracks()) track.stop();
  };
  if (leaving.aborted) return off();
  leaving.addEventListener('abort', off);
  picture.srcObject = camera;
  await picture.play();
  const text = await firstCode(picture, leaving);
  off();
  if (text !== null) onFound(text);
}

async function firstCode(picture: HTMLVideoElement, leaving: AbortSignal): Promise<string | null> {
  const detector = new BarcodeDetector({ formats: ['qr_code'] });
  while (!leaving.aborted) {
    const [code] = await detector.detect(picture);
    if (code) return code.rawValue;
    await new Promise((resolve) => setTimeout(resolve, LOOK));
  }
  return null;
}
