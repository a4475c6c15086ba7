/** Where the script that repairs leaves its way in: it is injected into a document that may be damaged, and into no other. */
export const REPAIR: unique symbol = Symbol.for('qingwen.repair');
