/**
 * A page as an Arabic shop sends it.
 *
 * Themes hide parts of a page far to the left of it. Where text runs from right to left, a page scrolls there. Luma does
 * not prevent that, because it has no styles for such languages.
 */
export const rightToLeft = (html: string): string =>
  html
    .replace(/<html[^>]*/, '<html lang="ar" dir="rtl"')
    .replace('</head>', '<style>body { position: relative } html, body { overflow-x: clip }</style></head>');
