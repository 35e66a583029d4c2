/** The shop's logo: a pine in a circle. */
export const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
<circle cx="16" cy="16" r="16" fill="#1d5c4a"/>
<path d="M16 5l-5 8h2.6l-4.4 6h3l-4 5.5h15.6l-4-5.5h3l-4.4-6H21z" fill="#f5f3ee"/>
<path d="M14.8 24.5h2.4v3h-2.4z" fill="#f5f3ee"/></svg>`;
