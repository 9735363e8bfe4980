import { parseSync } from 'vite';

/**
 * @typedef {{ type: string, start: number, end: number, [field: string]: unknown }} SyntaxNode
 * @typedef {{ specifier: string, at: number, isTypeOnly: boolean }} Import `at`: where it stands, in characters
 * @typedef {{ name: string, at: number }} Name
 * @typedef {{ imports: Import[], freeNames: Name[], directives: Name[], error?: string }} SourceFacts
 */

/** Fields that hold a name which refers to nothing outside: a member's name, a label. */
const NAME_FIELDS = new Set([
  ...['MemberExpression.property', 'Property.key', 'MethodDefinition.key', 'PropertyDefinition.key'],
  ...['AccessorProperty.key', 'TSPropertySignature.key', 'TSMethodSignature.key', 'TSQualifiedName.right'],
  ...['ImportSpecifier.imported', 'ExportSpecifier.exported', 'ExportAllDeclaration.exported'],
  ...['LabeledStatement.label', 'BreakStatement.label', 'ContinueStatement.label', 'TSEnumMember.id'],
  ...['MetaProperty.meta', 'MetaProperty.property', 'TSImportType.qualifier', 'TSNamedTupleMember.label'],
]);

/** Fields that bring a name, or a pattern of names, into being. */
const DECLARING_FIELDS = new Set([
  ...['VariableDeclarator.id', 'FunctionDeclaration.id', 'FunctionExpression.id', 'ClassDeclaration.id'],
  ...['ClassExpression.id', 'CatchClause.param', 'ImportSpecifier.local', 'ImportDefaultSpecifier.local'],
  ...['ImportNamespaceSpecifier.local', 'TSTypeAliasDeclaration.id', 'TSInterfaceDeclaration.id'],
  ...[
    'TSEnumDeclaration.id',
    'TSModuleDeclaration.id',
    'TSImportEqualsDeclaration.id',
    'TSTypeParameter.name',
  ],
  ...[
    'TSMappedType.key',
    'TSIndexSignature.parameters',
    'FunctionDeclaration.params',
    'FunctionExpression.params',
  ],
  ...['ArrowFunctionExpression.params', 'TSFunctionType.params', 'TSConstructorType.params'],
  ...[
    'TSMethodSignature.params',
    'TSCallSignatureDeclaration.params',
    'TSConstructSignatureDeclaration.params',
  ],
  ...['TSDeclareFunction.id', 'TSDeclareFunction.params', 'TSEmptyBodyFunctionExpression.params'],
]);

/** @param {unknown} value @returns {value is SyntaxNode} */
function isNode(value) {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** @param {unknown} value @returns {string | undefined} */
function literalText(value) {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value.value === 'string') return value.value;
  if (value.type !== 'TemplateLiteral' || !Array.isArray(value.quasis) || value.quasis.length !== 1)
    return undefined;
  return value.quasis[0].value.cooked;
}

/** @param {SyntaxNode} node @returns {boolean} `new URL('./x', import.meta.url)`: how a worker or an asset is named */
function isModuleUrl(node) {
  if (node.type !== 'NewExpression' || !isNode(node.callee) || node.callee.name !== 'URL') return false;
  const base = Array.isArray(node.arguments) ? node.arguments[1] : undefined;
  return (
    isNode(base) &&
    base.type === 'MemberExpression' &&
    isNode(base.object) &&
    base.object.type === 'MetaProperty'
  );
}

/** @param {SyntaxNode} node @returns {boolean} whether an import or export brings in types only */
function isTypeOnly(node) {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true;
  const specifiers = Array.isArray(node.specifiers) ? node.specifiers : [];
  return specifiers.length > 0 && specifiers.every((each) => (each.importKind ?? each.exportKind) === 'type');
}

/** @param {SyntaxNode} node @returns {unknown} the expression that names another module */
function importedExpression(node) {
  const first = Array.isArray(node.arguments) ? node.arguments[0] : undefined;
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration':
    case 'ExportAllDeclaration':
    case 'ImportExpression':
    case 'TSImportType':
      return node.source;
    case 'TSExternalModuleReference':
      return node.expression;
    case 'CallExpression':
      return isNode(node.callee) && node.callee.name === 'require' ? first : undefined;
    default:
      return isModuleUrl(node) ? first : undefined;
  }
}

/** Collects from one syntax tree; a new one for each file. */
class Collector {
  /** @type {Import[]} */
  imports = [];
  /** @type {Name[]} */
  used = [];
  /** @type {Set<string>} */
  declared = new Set();

  /** @param {SyntaxNode} node @param {boolean} isDeclaring */
  visit(node, isDeclaring) {
    const specifier = literalText(importedExpression(node));
    if (specifier !== undefined)
      this.imports.push({ specifier, at: node.start, isTypeOnly: isTypeOnly(node) });
    if (node.type === 'Identifier' && typeof node.name === 'string') {
      if (isDeclaring) this.declared.add(node.name);
      else this.used.push({ name: node.name, at: node.start });
    }
    for (const [field, value] of Object.entries(node)) this.visitField(node, field, value, isDeclaring);
  }

  /** @param {SyntaxNode} node @param {string} field @param {unknown} value @param {boolean} isDeclaring */
  visitField(node, field, value, isDeclaring) {
    const place = `${node.type}.${field}`;
    if (NAME_FIELDS.has(place) && node.computed !== true) return;
    // Inside a pattern every name is declared, but for defaults and types, which use names.
    const stays = isDeclaring && field !== 'right' && field !== 'typeAnnotation' && field !== 'decorators';
    const declares = DECLARING_FIELDS.has(place) || stays;
    for (const child of Array.isArray(value) ? value : [value])
      if (isNode(child)) this.visit(child, declares);
  }
}

/**
 * What a source file imports in any way (statically, dynamically, by type, by worker URL, by require), and the names
 * it uses without declaring them anywhere in the file.
 * @param {string} file its name, for the language
 * @param {string} text
 * @returns {SourceFacts}
 */
export function sourceFacts(file, text) {
  const { program, comments, errors } = parseSync(file, text);
  const [failure] = errors;
  if (failure !== undefined) return { imports: [], freeNames: [], directives: [], error: failure.message };
  const collector = new Collector();
  if (isNode(program)) collector.visit(program, false);
  const freeNames = collector.used.filter(({ name }) => !collector.declared.has(name));
  const directives = comments
    .filter(({ value }) => /^\/\s*<reference\b/.test(value))
    .map(({ value, start }) => ({ name: `//${value}`, at: start }));
  return { imports: collector.imports, freeNames, directives };
}
