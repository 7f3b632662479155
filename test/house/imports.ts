import ts from 'typescript'

/** One import as parsed, whatever its form. */
export interface Import {
  /** null where the target is no literal and cannot be told. */
  readonly target: string | null
  /** Erased by the compiler. */
  readonly typeOnly: boolean
  readonly form: 'static' | 'export-from' | 'dynamic' | 'type' | 'require' | 'url'
  readonly line: number
}

/** A use of something of the surrounding machine: its clock, its chance, its network, its process, its language settings. */
export interface Touch {
  readonly what: string
  readonly line: number
}

export interface Parsed {
  readonly imports: readonly Import[]
  readonly touches: readonly Touch[]
  /** Lines with `export default` or `export =`. */
  readonly defaultExports: readonly number[]
}

/** Names of the machine that must not be used at all in rooms that may not touch the world. */
const WORLDLY = new Set(
  `process performance crypto fetch XMLHttpRequest WebSocket EventSource navigator location window self globalThis global
  setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame console Buffer eval Function require module
  __dirname __filename Worker SharedWorker BroadcastChannel localStorage sessionStorage indexedDB caches Deno Bun`.split(/\s+/),
)
/** Depend on the machine's language settings or its time zone: the same input would give other bytes elsewhere. */
const LOCAL_METHODS = new Set(
  `localeCompare toLocaleString toLocaleDateString toLocaleTimeString toLocaleUpperCase toLocaleLowerCase getFullYear getMonth
  getDate getDay getHours getMinutes getSeconds getTimezoneOffset`.split(/\s+/),
)

/**
 * Reads a TypeScript source with the compiler's own parser. Comments and strings are not taken for code, and a name that the
 * source declares itself is not taken for the machine's.
 */
export const parse = (file: string, source: string): Parsed => {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true, file.endsWith('x') ? ts.ScriptKind.TSX : undefined)
  const imports: Import[] = []
  const touches: Touch[] = []
  const defaultExports: number[] = []
  const lineOf = (node: ts.Node): number => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1
  const literal = (node: ts.Node | undefined): string | null => (node && ts.isStringLiteralLike(node) ? node.text : null)
  const touch = (what: string, node: ts.Node): void => void touches.push({ what, line: lineOf(node) })

  const visit = (node: ts.Node): void => {
    const line = lineOf(node)
    if (ts.isImportDeclaration(node)) {
      const clause = node.importClause
      const named = clause?.namedBindings
      const everyNameIsType =
        named !== undefined &&
        ts.isNamedImports(named) &&
        named.elements.length > 0 &&
        named.elements.every((one) => one.isTypeOnly)
      const typeOnly = clause !== undefined && (clause.isTypeOnly || (clause.name === undefined && everyNameIsType))
      imports.push({ target: literal(node.moduleSpecifier), typeOnly, form: typeOnly ? 'type' : 'static', line })
    } else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      imports.push({ target: literal(node.moduleSpecifier), typeOnly: node.isTypeOnly, form: 'export-from', line })
    } else if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference)) {
      imports.push({ target: literal(node.moduleReference.expression), typeOnly: node.isTypeOnly, form: 'require', line })
    } else if (ts.isImportTypeNode(node)) {
      const argument = ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined
      imports.push({ target: literal(argument), typeOnly: true, form: 'type', line })
    } else if (ts.isExportAssignment(node)) defaultExports.push(line)
    else if (ts.isCallExpression(node)) {
      const called = node.expression
      if (called.kind === ts.SyntaxKind.ImportKeyword)
        imports.push({ target: literal(node.arguments[0]), typeOnly: false, form: 'dynamic', line })
      if (ts.isIdentifier(called) && called.text === 'require' && !declared(called))
        imports.push({ target: literal(node.arguments[0]), typeOnly: false, form: 'require', line })
      if (ts.isPropertyAccessExpression(called) && LOCAL_METHODS.has(called.name.text)) touch(`.${called.name.text}()`, node)
    } else if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'URL') {
      const [path, base] = node.arguments ?? []
      if (base && base.getText(tree) === 'import.meta.url')
        imports.push({ target: literal(path), typeOnly: false, form: 'url', line })
    } else if (ts.isMetaProperty(node) && node.keywordToken === ts.SyntaxKind.ImportKeyword) touch('import.meta', node)
    else if (ts.isIdentifier(node)) {
      const what = worldly(node)
      if (what) touch(what, node)
    }
    const modifiers = ts.canHaveModifiers(node) ? ts.getModifiers(node) : undefined
    if (modifiers?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)) defaultExports.push(line)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { imports, touches, defaultExports }
}

const worldly = (name: ts.Identifier): string | null => {
  if (isMereName(name) || declared(name)) return null
  const parent = name.parent
  if (WORLDLY.has(name.text)) return name.text
  if (name.text === 'Date') {
    if (ts.isNewExpression(parent) && parent.expression === name)
      return parent.arguments && parent.arguments.length > 0 ? null : 'new Date()'
    if (ts.isPropertyAccessExpression(parent) && parent.expression === name)
      return parent.name.text === 'UTC' || parent.name.text === 'parse' ? null : `Date.${parent.name.text}`
    if (ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.InstanceOfKeyword) return null
    return 'Date'
  }
  if (name.text === 'Math') {
    if (ts.isPropertyAccessExpression(parent) && parent.expression === name)
      return parent.name.text === 'random' ? 'Math.random' : null
    return 'Math, not member by member'
  }
  return null
}

/** A property's name, a label, or a part of a type: no use of a variable. */
const isMereName = (name: ts.Identifier): boolean => {
  const parent = name.parent
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name
  if (ts.isQualifiedName(parent) || ts.isMetaProperty(parent) || ts.isPartOfTypeNode(name)) return true
  if (ts.isBindingElement(parent)) return parent.propertyName === name || parent.name === name
  if (ts.isImportSpecifier(parent) || ts.isImportClause(parent) || ts.isNamespaceImport(parent)) return true
  if (ts.isExportSpecifier(parent)) return parent.propertyName !== undefined && parent.name === name
  if (ts.isShorthandPropertyAssignment(parent)) return false
  const holder = parent as ts.Node & { readonly name?: ts.Node; readonly label?: ts.Node }
  return holder.name === name || holder.label === name
}

/** Whether a scope around this use declares the name. */
const declared = (name: ts.Identifier): boolean => {
  for (let scope: ts.Node | undefined = name.parent; scope; scope = scope.parent) if (namesOf(scope).has(name.text)) return true
  return false
}

const known = new WeakMap<ts.Node, ReadonlySet<string>>()
const NONE: ReadonlySet<string> = new Set()

const namesOf = (scope: ts.Node): ReadonlySet<string> => {
  const before = known.get(scope)
  if (before) return before
  const names = new Set<string>()
  const bind = (binding: ts.BindingName): void => {
    if (ts.isIdentifier(binding)) names.add(binding.text)
    else for (const element of binding.elements) if (ts.isBindingElement(element)) bind(element.name)
  }
  const bindStatement = (statement: ts.Node): void => {
    if (ts.isVariableStatement(statement)) for (const one of statement.declarationList.declarations) bind(one.name)
    else if ((ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement)) && statement.name)
      names.add(statement.name.text)
    else if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause
      if (clause?.name) names.add(clause.name.text)
      const named = clause?.namedBindings
      if (named && ts.isNamespaceImport(named)) names.add(named.name.text)
      else if (named) for (const element of named.elements) names.add(element.name.text)
    }
  }
  if (ts.isSourceFile(scope) || ts.isBlock(scope) || ts.isModuleBlock(scope)) scope.statements.forEach(bindStatement)
  else if (ts.isCaseBlock(scope)) for (const clause of scope.clauses) clause.statements.forEach(bindStatement)
  else if (ts.isFunctionLike(scope)) {
    for (const parameter of scope.parameters) bind(parameter.name as ts.BindingName)
    if (ts.isFunctionExpression(scope) && scope.name) names.add(scope.name.text)
  } else if (ts.isForStatement(scope) || ts.isForOfStatement(scope) || ts.isForInStatement(scope)) {
    const first = scope.initializer
    if (first && ts.isVariableDeclarationList(first)) for (const one of first.declarations) bind(one.name)
  } else if (ts.isCatchClause(scope) && scope.variableDeclaration) bind(scope.variableDeclaration.name)
  const found = names.size > 0 ? names : NONE
  known.set(scope, found)
  return found
}
