import type { Drawings } from "#scripts/placeholders/pen";

export const stationery: Drawings = {
  pens: `
    t M22 6h12v16H22z
    w M20 22h16v46H20z
    d M20 68h16l-6 18h-4z
    n M34 10h6v20
    k M26 84h4l-2 8z
    a M46 20h14v50H46z
    s M50.5 20v50M55.5 20v50
    d r 46 8 14 12 3
    w M46 70h14l-7 20z
    k M51 84h4l-2 6z
    t M72 44h14v40a6 6 0 0 1-6 6h-2a6 6 0 0 1-6-6z
    w M74 26h10l2 18H72z
    d M75 14l8-4v16h-8z
    s M76 56v22`,
  notebooks: `
    t M34 14h44a4 4 0 0 1 4 4v66a4 4 0 0 1-4 4H34z
    w M22 10h46a4 4 0 0 1 4 4v72a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4V14a4 4 0 0 1 4-4z
    b M19 11h11v78H22a3 3 0 0 1-3-3z
    n M30 10v80
    n M13 22h10M13 36h10M13 50h10M13 64h10M13 78h10
    a r 38 26 26 16 2
    s M43 32h16M43 37h10M38 70h22M38 76h22M38 64h22
    d M58 86h7v10l-3.5-3-3.5 3z`,
  "office-machines": `
    w M28 8h44v30H28z
    s M35 17h30M35 24h22
    t M14 36h72a6 6 0 0 1 6 6v34H8V42a6 6 0 0 1 6-6z
    d M8 44h84v8H8z
    a r 70 58 14 7 2
    k o 18 62 2
    k o 26 62 2
    w M26 62h38v26H26z
    n M20 72h50
    s M33 78h24M33 83h16
    k M12 76h6v4h-6zM82 76h6v4h-6z`,
  "desk-organizers": `
    a M16 40V18l5-8 5 8v22z
    w M30 40V14h8v26z
    d M30 8h8v8h-8z
    n M48 42V22
    w o 48 17 6
    t M10 38h46v52H10z
    s M17 46v36M25 46v36M33 46v36M41 46v36M49 46v36
    w M56 56h36v34H56z
    d M56 66h36v12H56z
    a r 68 70 12 4 2
    w r 68 82 12 4 2
    t M62 56V40h24v16z
    s M66 46h16M66 50h10`,
  "files-folders": `
    d M20 22h24l8 8h36v56H20z
    w M26 30h48v50H26z
    s M34 40h32M34 47h32
    t M8 44h28l8-8h44a4 4 0 0 1 4 5l-6 45a4 4 0 0 1-4 4H16a4 4 0 0 1-4-4L4 49a4 4 0 0 1 4-5z
    w r 36 56 28 16 2
    s M42 62h16M42 67h10
    a M74 36h10v16l-5-4-5 4z`,
  "staplers-punches": `
    n M14 66 22 44
    w M10 58c10-20 30-34 66-36 8 0 12 6 12 12v6L30 62z
    t M10 58c10-16 24-26 46-31l4 22-30 13z
    s M38 42c8-5 16-8 26-9
    d M24 62l64-20v8L30 70z
    a M80 50h8v8h-8z
    t M10 74h78a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H10a4 4 0 0 1-4-4v-8a4 4 0 0 1 4-4z
    d M14 64h16v10H14z
    s M40 82h44
    k r 78 71 10 3 1`,
  "art-supplies": `
    t M48 22c24 0 40 14 40 32 0 12-10 14-20 12-8-2-10 4-6 10 4 8-4 14-14 14-24 0-40-14-40-34s18-34 40-34z
    a o 26 52 6.5
    d o 38 36 6.5
    w o 58 36 6.5
    a o 74 50 6
    k o 30 70 5
    w o 46 78 5
    w@12 M66 2h6v34h-6z
    d@12 M66 36h6v10h-6z
    t@12 M66 46c-4 8 0 14 3 20 3-6 7-12 3-20z`,
  "school-supplies": `
    t r 22 64 66 14 2
    w M26 78h62v12H26z
    d M14 78h12v12H14zM22 64h-8v14h8z
    s M32 82v8M40 84v6M48 82v8M56 84v6M64 82v8M72 84v6M80 82v8
    w M12 50h56v14H12z
    a M12 50h10v14H12z
    s M30 57h28
    t M40 14 80 50H30z
    w M44 30l18 16H40z
    d M74 12h10v34l-5 6-5-6z
    s M74 20h10
    a o 22 32 11
    n M22 21c0-4 3-6 6-6`,
};
