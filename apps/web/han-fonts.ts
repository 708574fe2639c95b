/** Japanese and Chinese fonts, cut by code point: the browser fetches only the pieces a page shows. */
import '@fontsource-variable/noto-sans-jp/wght.css'
import '@fontsource-variable/noto-sans-sc/wght.css'
