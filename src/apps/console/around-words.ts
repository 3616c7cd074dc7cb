/** The page of places and things at the desk. */
export const around = {
  title: '场地与物资',
  under: '这里登记的，居民在手机上看得到、用得上。',
  tabs: { venues: '场地', micro: '党建微家', assets: '公共设施', industries: '产业', supplies: '订货' },
} as const;
