import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { KEY } from './config.ts'

interface Page {
  type: string
  body: string | Buffer
}

const html = 'text/html; charset=utf-8'

/** A shop page with styles that would wreck a widget which let them in, under a strict content security policy. */
const shop = (language: string) => `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'; style-src 'self'; script-src 'self'; connect-src 'self' ws:; img-src 'self' blob:; require-trusted-types-for 'script'">
<title>Shop</title>
<link rel="stylesheet" href="/shop.css">
</head>
<body>
<main><h1>Greenleaf</h1><p>Linen shirt, undyed.</p><p><a href="#more">More</a></p></main>
<script async src="/widget/tandem.js" data-key="${KEY}" data-lang="${language}"></script>
</body>
</html>`

const shopCss = `html { font-family: Georgia, serif; background: #f7f5f0; color: #222 }
main { max-width: 900px; margin: 10vh auto; padding: 0 24px }
button { text-transform: uppercase; border: 3px solid red; background: pink }
p { margin: 3em; font-size: 30px }
main p { margin: 1em 0; font-size: 18px }
div { outline: 1px solid transparent; letter-spacing: 2px }`

/** What the stand-in serves besides the API: a shop with the widget, the full page, the built files. */
export async function pages({ pathname, searchParams }: URL, dist: string | undefined): Promise<Page | null> {
  if (pathname === '/') return { type: html, body: shop(searchParams.get('lang') ?? 'zh') }
  if (pathname === '/shop.css') return { type: 'text/css', body: shopCss }
  if (!dist) return null
  if (pathname === `/chat/${KEY}` || pathname === '/chat/unknown') {
    return { type: html, body: await readFile(join(dist, 'chat.html')) }
  }
  const script = /^\/widget\/(tandem|chat|zh|en|recorder)\.js$/.exec(pathname)?.[1]
  return script ? { type: 'text/javascript; charset=utf-8', body: await readFile(join(dist, `${script}.js`)) } : null
}
