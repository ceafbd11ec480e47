const written: Record<string, string> = { '&#x27;': "'", '&quot;': '"', '&amp;': '&' }

/**
 * The same HTML with its style attributes moved to a style sheet that carries the page's nonce: mail clients want the
 * attributes, and the portal's content policy refuses them.
 */
export function withStyleSheet(html: string, nonce: string): string {
  const classes = new Map<string, string>()
  const classOf = (style: string) => {
    const known = classes.get(style) ?? `s${classes.size}`
    classes.set(style, known)
    return known
  }
  const body = html.replace(/ style="([^"]*)"/g, (_, style: string) => ` class="${classOf(style)}"`)
  const rules = [...classes].map(([style, name]) => {
    const declarations = style.replace(/&#x27;|&quot;|&amp;/g, (entity) => written[entity] ?? entity)
    return `.${name}{${declarations.replaceAll('<', '')}}`
  })
  return body.replace('</head>', `<style nonce="${nonce}">${rules.join('')}</style></head>`)
}
