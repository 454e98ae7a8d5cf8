declare module 'echarts/lib/i18n/langRU' {
  const texts: object;
  export default texts;
}
