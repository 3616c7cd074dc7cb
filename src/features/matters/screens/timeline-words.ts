export const timelineWords = { photo: (nth: number) => `第 ${nth} 张照片，点开看大图` } as const;
