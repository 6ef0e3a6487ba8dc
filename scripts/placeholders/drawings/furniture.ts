import type { Drawings } from "#scripts/placeholders/pen";

export const furniture: Drawings = {
  "living-room-furniture": `
    k M18 84h5v7h-5zM77 84h5v7h-5z
    t M20 58V38a9 9 0 0 1 9-9h42a9 9 0 0 1 9 9v20z
    n M50 29v28
    w M18 56h32v16H18zM50 56h32v16H50z
    a r 24 42 18 16 3
    d M8 54a7 7 0 0 1 14 0v16h56V54a7 7 0 0 1 14 0v26a5 5 0 0 1-5 5H13a5 5 0 0 1-5-5z
    s M22 77h56`,
  "bedroom-furniture": `
    k M9 84h5v8H9zM86 84h5v8h-5z
    d M10 62V30a8 8 0 0 1 8-8h64a8 8 0 0 1 8 8v32z
    w r 18 40 28 18 6
    w r 54 40 28 18 6
    t M8 66a12 12 0 0 1 12-12h60a12 12 0 0 1 12 12v12H8z
    a M8 68c14 6 28-6 42 0s28 4 42 0v10H8z
    w M6 78h88v8H6z`,
  "office-furniture": `
    t M34 10h30a6 6 0 0 1 6 6l-3 30a6 6 0 0 1-6 5H37a6 6 0 0 1-6-5l-3-30a6 6 0 0 1 6-6z
    s M35 20h28M36 28h26M37 36h24
    d r 46 50 6 8
    w M26 56h46a6 6 0 0 1 0 12H26a6 6 0 0 1 0-12z
    n M20 44v10a6 6 0 0 0 6 6M78 44v10a6 6 0 0 1-6 6
    a* M16 40h10v4H16z
    d r 46 68 6 12
    n M49 80 26 86M49 80l23 6M49 80v8
    k o 25 88 3
    k o 73 88 3
    k o 49 90 3`,
  "outdoor-furniture": `
    n M50 22v66
    d M8 36C12 18 30 8 50 8s38 10 42 28z
    w M22 36C26 20 38 8 50 8S74 20 78 36z
    a M38 36c0-14 6-28 12-28s12 14 12 28z
    t M20 62h60v6H20z
    n M30 68l-6 22M70 68l6 22
    t M40 88h20v3H40z`,
  "kids-furniture": `
    w r 22 8 4 82 1
    w r 76 8 4 82 1
    d M26 36h50v12H26zM26 74h50v10H26z
    t M26 30h50v6H26zM26 68h50v6H26z
    a r 29 24 16 8 3
    a r 29 62 16 8 3
    n M26 16h50
    w M8 90 16 30h6L14 90z
    n M13 48h8M11 60h8M10 72h8M8 84h8
    s M40 16v14M54 16v14M68 16v14`,
  mattresses: `
    w M8 44 28 24h58L74 44z
    s M26 26c2 8 12 14 20 18M46 24c2 8 10 14 18 20M66 24c2 6 6 10 12 13M38 24c-4 8-10 14-18 20M58 24c-6 8-14 14-22 20M78 24c-6 8-14 14-22 20
    t M8 44h66v18H8z
    d M74 44l12-20v18L74 62z
    a M8 62h66v8H8zM74 62l12-20v8L74 70z
    w M8 70h66v14a5 5 0 0 1-5 5H13a5 5 0 0 1-5-5zM74 70l12-20v16L74 86z
    s M14 53h52M16 80h12`,
  "hotel-furniture": `
    d M4 20h92v46H4z
    s M20 20v30M36 20v30M64 20v30M80 20v30
    n M12 28v8M88 28v8
    a* M7 42l3-8h6l3 8z
    w M24 46h22a5 5 0 0 1 5 5v9H24zM54 46h22v14H49v-9a5 5 0 0 1 5-5z
    w M20 60h60v20H20z
    t M20 68h60v12H20z
    t* r 4 60 16 30 2
    s* M4 72h16M11 66h2M11 80h2
    d M22 80h56v8H22z
    k M24 88h4v4h-4zM72 88h4v4h-4z`,
  "furniture-parts": `
    t M22 8h16l-4 72-4 10-4-10z
    s M23 18h14
    d M20 6h20v8H20z
    n M68 30v20
    d r 52 22 32 9 3
    w o 68 66 18
    t o 68 66 12
    a o 68 66 4
    n M60 31v12a8 8 0 0 1 8 8v15M68 48c10 0 16 6 18 14`,
};
