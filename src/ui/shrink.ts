/** The longer side a photo keeps, in pixels: a crack in a wall is still seen, and it goes up a thin line in seconds. */
const LONGER_SIDE = 1600;
const QUALITY = 0.82;

/** The same picture, small enough for a thin line. What the browser cannot draw, and what would only grow, goes as it is. */
export async function shrunk(file: File): Promise<File> {
  const picture = await drawn(file);
  return picture !== null && picture.size < file.size ? new File([picture], 'photo.jpg', { type: picture.type }) : file;
}

async function drawn(file: File): Promise<Blob | null> {
  try {
    const bitmap = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, LONGER_SIDE / Math.max(bitmap.width, bitmap.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(bitmap.width * scale);
    canvas.height = Math.round(bitmap.height * scale);
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return await new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  } catch {
    return null; // a kind of picture this browser cannot draw (HEIC on most): the server says whether it can
  }
}
