/// The page around what is shown, in Mustache. `{{…}}` is always escaped; there is no `{{{…}}}` and no `{{&…}}` in any template. A page
/// loads nothing, and its content security policy forbids it to: pictures stand in the page itself.
func pageFrame(style: String = "", around body: String) -> String {
  """
  {{% CONTENT_TYPE:MARKUP}}
  <!DOCTYPE html>
  <html lang="{{language}}">
  <head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>{{title}}</title>
  <style>
  \(pageStyle)\(style.isEmpty ? "" : "\n" + style)
  </style>
  </head>
  <body>
  <main>
  \(body)
  </main>
  </body>
  </html>

  """
}
