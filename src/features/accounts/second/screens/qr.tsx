import './second.css';
import { secondWords as words } from './words.ts';

/** A QR code drawn as one outline, dark on white whatever the theme: a camera reads nothing else. */
export function Qr({ of: { size, path } }: { readonly of: { readonly size: number; readonly path: string } }) {
  return (
    <svg className="second-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={words.setUp.qr} shapeRendering="crispEdges">
      <rect className="second-qr-ground" width={size} height={size} />
      <path className="second-qr-dots" d={path} />
    </svg>
  );
}
