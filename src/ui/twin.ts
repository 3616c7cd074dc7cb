/** What a twin in another language must have: every sentence under the same name, every function asked alike. */
export type Twin<Words> = Words extends string
  ? string
  : Words extends (...asked: infer Asked) => infer Said
    ? (...asked: Asked) => Twin<Said>
    : Words extends object
      ? { readonly [Name in keyof Words]: Twin<Words[Name]> }
      : Words;
