/** A column of a grid of rows. */
export interface GridColumn {
  readonly key: string;
  readonly title: string;
  /** A track of a grid: "minmax(0, 2fr)", "5rem". */
  readonly width: string;
  /** Shown only where there is room for it, or much of it. */
  readonly place?: "wide" | "widest";
  /** Figures stand at the end of their column; a head can be for those who listen only. */
  readonly look?: "num" | "end" | "hidden";
}
