import type { Page } from 'playwright-core';

/* What a screen does wrong by its sizes alone, in words: looked for at every width, and at twice the text size. */

/**
 * Fields too narrow for the words in them, dots with nothing that says the whole, what is too small to be pressed, and in a large window
 * tables and pictures that must be scrolled sideways. A link within a sentence is as high as its line, and is left out.
 */
export function findCramped(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const pen = document.createElement('canvas').getContext('2d')!;
    const widthOf = (words: string, { font, letterSpacing }: CSSStyleDeclaration): number => {
      pen.font = font;
      pen.letterSpacing = letterSpacing;
      return pen.measureText(words).width;
    };
    const isSeen = (node: Element) =>
      node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
      node.getBoundingClientRect().width > 2 &&
      getComputedStyle(node).clipPath === 'none';
    for (const field of document.querySelectorAll('select, input, textarea')) {
      const isChoice = field instanceof HTMLSelectElement;
      const isText = field instanceof HTMLInputElement && /^(?:text|search|number|date|password)$/.test(field.type);
      if (!isSeen(field) || !(isChoice || isText)) continue;
      const style = getComputedStyle(field);
      const words = isChoice ? (field.selectedOptions[0]?.text ?? '') : field.value || field.placeholder;
      const room = field.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight);
      // one that says all of it when asked may be shortened, as long as it can be pressed
      const isSaid = field.title !== '' || field.getAttribute('type') === 'date';
      if (!isSaid && widthOf(words, style) > room + 1) found.push(`too narrow for its words: “${words.slice(0, 40)}”`);
    }
    for (const node of document.querySelectorAll('main *, header *')) {
      const { textOverflow } = getComputedStyle(node);
      const isCut = textOverflow === 'ellipsis' && node.scrollWidth > node.clientWidth + 1;
      if (
        isCut &&
        isSeen(node) &&
        node.closest('[title], [aria-hidden=true]') === null &&
        node.querySelector('[title]') === null
      )
        found.push(`dots without a title: “${node.textContent.trim().slice(0, 40)}”`);
    }
    const isPlainText = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) < 20;
    if (innerWidth >= 1024 && isPlainText)
      for (const room of document.querySelectorAll('main *')) {
        const over = room.scrollWidth - room.clientWidth;
        const isScrolled = /auto|scroll/.test(getComputedStyle(room).overflowX) && over > 1;
        if (isScrolled && isSeen(room) && room.querySelector('table, svg') !== null)
          found.push(`${over} px to scroll sideways: “${(room.ariaLabel ?? room.textContent).trim().slice(0, 40)}”`);
      }
    const inSentence = (node: Element) =>
      getComputedStyle(node).display === 'inline' &&
      [...(node.parentElement?.childNodes ?? [])].some(
        (one) => one.nodeType === Node.TEXT_NODE && (one.textContent ?? '').trim().length > 1,
      );
    for (const node of document.querySelectorAll(
      'a[href], button, select, summary, input, [role=tab], [tabindex="0"]',
    )) {
      const { width, height, top, left } = node.getBoundingClientRect();
      if (!isSeen(node) || inSentence(node) || (width >= 20 && height >= 24) || node.closest('svg, [inert]') !== null)
        continue;
      // what is drawn small may take presses from around it
      const at = (dx: number, dy: number) => document.elementFromPoint(left + width / 2 + dx, top + height / 2 + dy);
      const takes = (dx: number, dy: number) => {
        const hit = at(dx, dy);
        return (
          hit === null ||
          node.contains(hit) ||
          (hit instanceof HTMLLabelElement && hit.control === node) ||
          hit.closest('label')?.control === node
        );
      };
      const isWide = width >= 20 || (takes(-11, 0) && takes(11, 0));
      const isHigh = height >= 24 || (takes(0, -11) && takes(0, 11));
      if (top >= 0 && top < innerHeight && !(isWide && isHigh))
        found.push(
          `${Math.round(width)} × ${Math.round(height)} px to press: <${node.tagName.toLowerCase()}> “${(node.textContent || node.ariaLabel || '').trim().slice(0, 40)}” ${node.className}`,
        );
    }
    for (const label of document.querySelectorAll('main svg text:not(.sheet *)')) {
      if (!(label instanceof SVGTextElement) || !isSeen(label) || label.textContent.trim() === '') continue;
      const size = Number.parseFloat(getComputedStyle(label).fontSize) * (label.getScreenCTM()?.d ?? 1);
      if (size < 10.95) found.push(`${size.toFixed(1)} px in a picture: “${label.textContent.trim().slice(0, 40)}”`);
    }
    return [...new Set(found)];
  });
}

/** How much of the columns of the window nothing of the screen stands in, 0–1. */
export function emptyColumns(page: Page): Promise<number> {
  return page.evaluate(() => {
    const taken = new Uint8Array(innerWidth);
    const take = ({ left, right, height }: DOMRect) => {
      if (height > 1) taken.fill(1, Math.max(0, Math.floor(left)), Math.min(innerWidth, Math.ceil(right)));
    };
    for (const node of document.querySelectorAll('main *')) {
      if (!node.checkVisibility({ visibilityProperty: true }) || getComputedStyle(node).clipPath !== 'none') continue;
      if (node.matches('svg, canvas, img, input, select, button, textarea')) take(node.getBoundingClientRect());
      for (const text of node.childNodes) {
        if (text.nodeType !== Node.TEXT_NODE || (text.textContent ?? '').trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(text);
        for (const rect of range.getClientRects()) take(rect);
      }
    }
    return taken.reduce((free, column) => free + (column === 0 ? 1 : 0), 0) / innerWidth;
  });
}
