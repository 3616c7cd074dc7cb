export const words = {
  say: '您在各件事里说过、写过的话，也能存一份。照片在那件事里看。',
  see: '看我写过的话',
  file: '存成文件',
  fileName: '我写过的话.json',
  none: '您还没有提过事，没有写过的话。',
  nothingLeft: '写的话到期删掉了，只留下这件事的编号。',
} as const;
