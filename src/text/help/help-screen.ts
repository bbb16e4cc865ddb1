/* Paragraphs of the help screen. */
export const HELP = {
  title: 'Help',
  lede: 'Every word and every figure, in plain words first. Nothing you type here leaves this device.',
  search: 'Search help',
  nothing: 'Nothing here goes by that name. Try another word, such as “overlap” or “range”.',
  figures: 'How each figure is worked out',
  figuresNote: 'The formula, your own numbers in it, what changes it, and where its inputs come from.',
  figuresEmpty: 'With holdings, each of these shows the calculation with your own numbers.',
  words: 'Words',
  keyboard: 'Keyboard',
  keyboardNote:
    'Press the keys one after the other. They do nothing while you are typing in a field, nor together with Ctrl, Alt or ⌘.',
  shortcuts: 'Keyboard shortcuts',
  whatsNew: 'What’s new',
  about: 'About',
  advice:
    'Topheavy describes what you hold. It gives no financial advice, recommends no purchase and no sale, and does not know your circumstances.',
  accuracy:
    'Figures rest on your files and on reference lists of a given day. Compare what matters with your broker’s own statements.',
  licences: 'Built with',
  licencesNote: 'Open-source packages with their licences; press one to read its licence in full.',
  licenceMissing: 'The package brings no text of its licence; its name stands above.',
  unknown: 'There is no page of this name in Help.',
  noHoldings:
    'There are no holdings to show it on yet. Add a file or try the example, and your own numbers stand here.',
} as const;
