/// The page of a report, in Mustache.
let pageTemplate = pageFrame(
  around: """
    {{#sheets}}
    <svg class="sheet" width="0" height="0" aria-hidden="true"><defs>\
    <image id="{{sheetName}}" width="{{sheetWidth}}" height="{{sheetHeight}}" href="{{sheetData}}"/></defs></svg>
    {{/sheets}}
    \(developmentTemplate)
    {{#parts}}
    <section class="part">
    {{#series}}
    <h1 class="series">{{.}}, {{eyebrow}}</h1>
    {{/series}}
    {{^series}}
    <h1 class="series">{{eyebrow}}</h1>
    {{/series}}
    <p class="lead">{{lead}}</p>
    {{#fieldNotes}}
    <p class="note field">{{.}}</p>
    {{/fieldNotes}}
    \(openingTemplate)
    \(flowTemplate)
    {{#headings}}
    <h2>{{headingsTitle}}</h2>
    <ul class="headings">
    {{#changes}}
    <li class="{{headingStyle}}"><span class="sign" aria-hidden="true">{{headingSign}}</span><span>{{#deleted}}<del>{{.}}</del> {{/deleted}}\
    {{#inserted}}<ins>{{.}}</ins>{{/inserted}}</span></li>
    {{/changes}}
    </ul>
    {{/headings}}
    <h2>{{ledgerTitle}}</h2>
    {{#sections}}
    {{#policyName}}
    <h3>{{.}}</h3>
    {{/policyName}}
    {{#groupName}}
    <h4>{{.}}</h4>
    {{/groupName}}
    <ul class="entries">
    {{#entries}}
    \(entryTemplate)
    {{/entries}}
    </ul>
    {{/sections}}
    {{#suggestions}}
    <h2>{{suggestionsTitle}}</h2>
    <p class="note">{{suggestionsNote}}</p>
    <ul class="entries">
    {{#pairs}}
    \(entryTemplate)
    {{/pairs}}
    </ul>
    {{/suggestions}}
    \(termsTemplate)
    </section>
    {{/parts}}
    <footer>
    <h2>{{sourcesTitle}}</h2>
    <ol class="documents">
    {{#sources}}
    <li>{{.}}</li>
    {{/sources}}
    </ol>
    {{#placeLists}}
    <h2>{{placesTitle}}</h2>
    <table class="list places"><caption>{{placesTitle}}</caption>
    <thead><tr>{{#placeHeads}}<th scope="col">{{.}}</th>{{/placeHeads}}</tr></thead><tbody>
    {{#placeRows}}
    <tr><th scope="row"><a href="#{{placeTarget}}">{{placeNumber}}</a></th><td>{{placeBefore}}</td><td>{{placeAfter}}</td></tr>
    {{/placeRows}}
    </tbody></table>
    {{/placeLists}}
    <p class="colophon">{{colophon}}</p>
    </footer>
    """)

/// What a reader has to know if nothing else is read.
private let openingTemplate = """
  {{#promiseLists}}
  <h2>{{promiseTitle}}</h2>
  <ul class="entries">
  {{#promises}}
  \(entryTemplate)
  {{/promises}}
  </ul>
  {{/promiseLists}}
  {{#factTables}}
  <h2>{{factsTitle}}</h2>
  <div class="scroll" tabindex="0"><table class="list"><caption>{{factsTitle}}</caption>
  <thead><tr>{{#factHeads}}<th scope="col">{{.}}</th>{{/factHeads}}</tr></thead><tbody>
  {{#factRows}}
  <tr><th scope="row"><a href="#{{factTarget}}">{{factItem}}</a></th><td>{{factField}}</td><td>{{factBefore}}</td>\
  <td>{{factAfter}}</td></tr>
  {{/factRows}}
  </tbody></table></div>
  {{/factTables}}
  \(countsTemplate)
  {{#openQuestions}}
  <h2>{{questionTitle}}</h2>
  <p>{{question}}</p>
  <ul class="entries">
  {{#questions}}
  \(entryTemplate)
  {{/questions}}
  </ul>
  {{/openQuestions}}
  {{#goneLists}}
  <h2>{{goneTitle}}</h2>
  <ul class="gone">
  {{#goneRows}}
  <li><a href="#{{goneTarget}}">{{goneText}}</a> <span class="where">{{goneHeading}}</span>{{#goneHints}}<br><span class="where">{{.}}</span>{{/goneHints}}</li>
  {{/goneRows}}
  </ul>
  {{/goneLists}}
  """

private let countsTemplate = """
  {{#counts}}
  <h2>{{countsTitle}}</h2>
  <div class="scroll" tabindex="0"><table><caption>{{countsTitle}}</caption>
  <thead><tr><th scope="col">{{policyTitle}}</th>
  {{#columns}}
  <th scope="col" class="{{columnStyle}}"><b aria-hidden="true">{{columnSign}}</b><span>{{columnWord}}</span></th>
  {{/columns}}
  <th scope="col"><span>{{totalTitle}}</span></th><td class="bar"></td></tr></thead>
  <tbody>
  {{#rows}}
  <tr><th scope="row">{{policy}}</th>\
  {{#cells}}<td{{#isZero}} class="zero"{{/isZero}}>{{number}}</td>{{/cells}}<td class="sum">{{sum}}</td>\
  <td class="bar"><svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\
  {{#bar}}<rect class="{{segmentStyle}}" x="{{offset}}" y="0" width="{{share}}" height="10"/>{{/bar}}</svg></td></tr>
  {{/rows}}
  </tbody>
  <tfoot><tr><th scope="row">{{allTitle}}</th>{{#totals}}<td>{{number}}</td>{{/totals}}<td>{{grandTotal}}</td><td class="bar"></td></tr></tfoot>
  </table></div>
  {{/counts}}
  """

private let flowTemplate = """
  {{#flow}}
  <h2>{{flowTitle}}</h2>
  <p class="note">{{flowCaption}}</p>
  <figure class="scroll"><svg viewBox="0 0 760 {{height}}" role="img" aria-label="{{flowTitle}}">
  {{#ribbons}}
  <path class="ribbon" d="{{path}}"><title>{{ribbonTitle}}</title></path>
  {{/ribbons}}
  {{#ribbons}}
  <text class="count" x="{{numberX}}" y="{{numberY}}">{{count}}</text>
  {{/ribbons}}
  {{#nodes}}
  <rect class="node" x="{{x}}" y="{{y}}" width="4" height="{{nodeHeight}}"/>
  <text x="{{labelX}}" y="{{nameY}}" text-anchor="{{anchor}}">{{name}}</text>
  {{#detail}}
  <text class="detail" x="{{labelX}}" y="{{detailY}}" text-anchor="{{anchor}}">{{.}}</text>
  {{/detail}}
  {{/nodes}}
  </svg></figure>
  {{/flow}}
  """

private let developmentTemplate = """
  {{#developments}}
  <section class="development">
  <h1 class="series">{{developmentName}}</h1>
  <p class="lead">{{developmentLead}}</p>
  <h2>{{developmentTitle}}</h2>
  <p class="note">{{developmentNote}}</p>
  <figure class="scroll"><svg viewBox="0 0 {{canvasWidth}} {{canvasHeight}}" role="img" aria-label="{{developmentTitle}}">
  {{#bands}}
  <path class="{{bandStyle}}" d="{{bandPath}}"><title>{{bandTitle}}</title></path>
  {{/bands}}
  {{#periods}}
  <text class="period" x="{{periodX}}" y="16">{{periodName}}</text>
  {{/periods}}
  {{#blocks}}
  <rect class="node" x="{{blockX}}" y="{{blockY}}" width="10" height="{{blockHeight}}"/>
  <text class="caption" x="{{captionX}}" y="{{captionY}}">{{caption}} \
  <tspan class="detail">{{countText}}</tspan></text>
  {{/blocks}}
  </svg></figure>
  </section>
  {{/developments}}
  """

private let termsTemplate = """
  {{#termLists}}
  <h2>{{termsTitle}}</h2>
  <p class="note">{{termsNote}}</p>
  <div class="terms">
  {{#termGroups}}
  <section><h3>{{termStatus}}</h3>
  <table><caption>{{termStatus}}</caption><tbody>
  {{#termRows}}
  <tr><th scope="row">{{term}}</th><td>{{before}} → {{after}}</td></tr>
  {{/termRows}}
  </tbody></table>
  {{#moreTerms}}
  <p class="rest">{{.}}</p>
  {{/moreTerms}}
  </section>
  {{/termGroups}}
  </div>
  {{/termLists}}
  """

private let entryTemplate = """
  <li class="entry {{style}}"{{#anchor}} id="{{.}}"{{/anchor}}><span class="sign"><b aria-hidden="true">{{sign}}</b> \
  {{#target}}<a href="#{{.}}">{{itemNumber}}</a>{{/target}}{{^target}}<span>{{itemNumber}}</span>{{/target}}</span><div>
  {{#plain}}
  <p class="text">{{.}}</p>
  {{/plain}}
  {{#isMixed}}
  <p class="text">{{#words}}{{#isSame}}{{text}}{{/isSame}}{{#isDeleted}}<del>{{text}}</del>{{/isDeleted}}\
  {{#isInserted}}<ins>{{text}}</ins>{{/isInserted}} {{/words}}</p>
  {{/isMixed}}
  {{#removed}}
  <p class="text"><del>{{.}}</del></p>
  {{/removed}}
  {{#added}}
  <p class="text"><ins>{{.}}</ins></p>
  {{/added}}
  {{#facts}}
  <p class="fact{{#isChangedFact}} changed{{/isChangedFact}}"><span>{{factName}}:</span>{{#factSame}} {{.}}{{/factSame}}\
  {{#factWent}} <del>{{.}}</del>{{/factWent}}{{#factCame}} <ins>{{.}}</ins>{{/factCame}}\
  {{#factWords}} {{#isSame}}{{text}}{{/isSame}}{{#isDeleted}}<del>{{text}}</del>{{/isDeleted}}\
  {{#isInserted}}<ins>{{text}}</ins>{{/isInserted}}{{/factWords}}</p>
  {{/facts}}
  </div>
  <div class="aside">
  <p class="meta"><span class="status">{{status}}</span>\
  {{#flags}}<span class="flag">{{.}}</span>{{/flags}}{{#remarks}}<span>{{.}}</span>{{/remarks}}</p>
  </div>
  {{#views}}
  <details class="view"><summary>{{viewTitle}}</summary><svg viewBox="{{viewBox}}" role="img" aria-label="{{viewTitle}}">\
  <use href="#{{viewSheet}}"/>{{#viewMarks}}<rect class="mark" x="{{markX}}" y="{{markY}}" width="{{markWidth}}" \
  height="{{markHeight}}"/>{{/viewMarks}}</svg></details>
  {{/views}}
  </li>
  """
