/** The stylesheet of the HTML report and its hash; the page's policy allows this one style and nothing else. */

export const STYLE = `
:root{color-scheme:light dark;--line:#8884;--soft:#888}
body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.4rem}article{border-top:1px solid var(--line);padding:1rem 0}h2{font-size:1.05rem;margin:0}
code,pre{font:13px/1.5 ui-monospace,monospace}pre{overflow-x:auto;padding:.5rem .75rem;border:1px solid var(--line);border-radius:4px}
dl{display:grid;grid-template-columns:7rem 1fr;gap:.15rem 1rem;margin:.5rem 0}dt{color:var(--soft)}dd{margin:0;overflow-wrap:anywhere}
.s{font-weight:600;text-transform:uppercase;font-size:.8rem}.critical,.high{color:#c33}.medium{color:#b70}.low,.info{color:#38a}
footer{border-top:1px solid var(--line);padding-top:1rem;color:var(--soft)}
`;

/** SHA-256 of STYLE in base64, as the Content-Security-Policy wants it; a test keeps it true. */
export const STYLE_HASH = 'B6aRfZl+Ov3QTuCYb4gohz6vVzlortpSFz8zQwEknc4=';
