/** Reads codes out of pictures: Chromium has it, other browsers do not. https://wicg.github.io/shape-detection-api/#barcode-detection-api */
declare class BarcodeDetector {
  constructor(options: { readonly formats: readonly string[] });
  detect(picture: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}
