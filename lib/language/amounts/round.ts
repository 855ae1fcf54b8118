/** Without what floats leave behind the twelfth digit. */
export const round = (value: number): number =>
  Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
