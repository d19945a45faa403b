/** What a hall is like, kept in its own browser: no person's choice of light changes it. */

export const roomThemes = ["dark", "light"] as const;
export type RoomTheme = (typeof roomThemes)[number];

const key = "hemicycle.hall.theme";

/** As the address says (`?theme=light`), or as the room was set; dark, as walls of light are. */
export const roomTheme = (search: string): RoomTheme => {
  const wanted = new URLSearchParams(search).get("theme") ?? kept();
  return roomThemes.find((theme) => theme === wanted) ?? "dark";
};

/** Where storage is forbidden, the choice lasts as long as the page. */
export const keepRoomTheme = (theme: RoomTheme): void => {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // The page shows it all the same.
  }
};

const kept = (): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
