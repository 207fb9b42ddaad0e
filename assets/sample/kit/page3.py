# SPDX-License-Identifier: CC-BY-SA-4.0
# SPDX-FileCopyrightText: the comicremix contributors
"""Page 3 of 'Meet Lumo!', the dark page: where the cable goes, and who looks on."""

from __future__ import annotations

import random

from cast import cloud, house, lumo
from faces import ada_head, hand
from figures import figure
from palette import (
    BLUE_L,
    CORAL,
    CORAL_D,
    GREY,
    GREY_D,
    GREY_L,
    HAIR,
    HAIR_L,
    INK,
    NIGHT,
    NIGHT_D,
    NIGHT_L,
    PAPER,
    PURPLE_D,
    ROSE,
    SKIN,
    TEAL,
    TEAL_D,
    WHITE,
    WOOD,
    WOOD_D,
    YEL,
    YEL_D,
    YEL_L,
)
from shapely.geometry import box
from shapely.ops import unary_union
from shapes import blob, ell, gear_shape, limb, poly, puffs, rrect
from sheet import Page
from stage import B, G, L, R, T, mug, picture, rays, rect, table, wallpaper, window_night


def p3_open_house(p, w, h):
    p.flat(box(0, 0, w, h), NIGHT_D)
    rng = random.Random(3)
    for _ in range(40):
        p.dot(rng.uniform(0, w), rng.uniform(0, 620), rng.uniform(2, 6), YEL_L)
    p.flat(ell(150, 190, 86).difference(ell(184, 166, 78)), YEL_L)
    p.halftone(box(0, 300, w, 900), NIGHT, 90, 0, 13, 30)
    # the house, cut open like a doll's house
    p.fill(poly((30, 800), (370, 470), (710, 800)), CORAL_D, line=INK)
    p.fill(box(60, 790, 680, h + 20), PURPLE_D)
    p.fill(box(100, 830, 640, 1300), NIGHT, w=8)
    p.halftone(box(100, 830, 640, 1300), NIGHT_D, 270, 0, 11, 26)
    p.fill(box(100, 1340, 640, h + 20), NIGHT_D, w=8)


def p3_bedroom(p):
    # bed, Ada asleep
    p.fill(rrect(120, 1090, 160, 1290, 12), WOOD)
    p.fill(rrect(130, 1190, 560, 1270, 20), WHITE, shade=GREY)
    p.fill(ell(230, 1180, 90, 46), WHITE, shade=GREY_L)
    with p.at(232, 1140, 0.62, rot=-62):
        ada_head(p, expr="sleep")
    p.fill(
        blob((290, 1250), (284, 1150), (380, 1120), (540, 1150), (590, 1200), (580, 1262), (430, 1270)),
        TEAL,
        shade=TEAL_D,
    )
    # the lamp awake
    p.fill(box(530, 1060, 630, 1300), WOOD, shade=WOOD_D)
    p.flat(poly((550, 960), (150, 1010), (170, 1250)), YEL, 0.32)
    lumo(
        p,
        585,
        1062,
        0.42,
        neck=((20, -100), (30, -230), (-60, -260)),
        face=(-0.7, 0.3),
        gaze=(-0.6, 0.5),
        lid=0.05,
        pupil=1.3,
    )


def p3_cable_and_cat(p):
    # cable: through the wall, up the roof, off to the top right
    c = [(620, 1062), (660, 1100), (662, 900), (600, 640), (520, 430), (600, 260), (780, 130)]
    p.cable(c, 26, INK)
    p.cable(c, 14, YEL)
    for x, y, r in ((650, 820, 15), (560, 540, 15), (590, 290, 15)):
        p.fill(ell(x, y, r), WHITE, w=5)
    # downstairs: cat on the sofa, eyes in the dark
    p.fill(rrect(160, 1460, 580, 1640, 40), NIGHT)
    for x in (330, 372):
        p.dot(x, 1440, 11, YEL)
        p.dot(x, 1440, 4)
    p.flat(
        unary_union(
            [
                ell(351, 1444, 44, 36),
                poly((312, 1430), (314, 1388), (340, 1416)),
                poly((390, 1430), (388, 1388), (362, 1416)),
                ell(390, 1500, 100, 60),
            ]
        ).difference(unary_union([ell(330, 1440, 11), ell(372, 1440, 11)])),
        "#0f1029",
    )


def p3_night(p, w, h):
    p3_open_house(p, w, h)
    p3_bedroom(p)
    p3_cable_and_cat(p)


def p3_cloud(p, w, h):
    p.flat(box(0, 0, w, h), NIGHT)
    rays(p, w * 0.52, 440, 1500, 24, "#34418a")
    p.halftone(box(0, 500, w, h), NIGHT_D, 90, 0, 13, 30)
    rng = random.Random(5)
    for i in range(9):
        x = 60 + i * 170
        c = [
            (x, h + 30),
            (x + rng.uniform(-60, 60), h - 130),
            (w * 0.5 + (x - w * 0.5) * 0.5, h - 270),
            (w * 0.5 + (x - w * 0.5) * 0.42, 520),
        ]
        p.cable(c, 26, INK)
        p.cable(c, 14, YEL if i % 2 else CORAL)
        p.fill(ell(c[1][0], c[1][1], 14), WHITE, w=5)
    cloud(p, w * 0.54, 470, 1.05, expr="laugh", gaze=(-0.3, 0.6))
    for x, hh, col in (
        (30, 120, PURPLE_D),
        (250, 90, "#3d4a92"),
        (520, 130, PURPLE_D),
        (800, 96, "#3d4a92"),
        (1060, 120, PURPLE_D),
        (1290, 90, "#3d4a92"),
    ):
        house(p, x, h + 40, 130, hh, col, INK, ((0.36, 0.25),))


def p3_gears(p, w, h):
    p.flat(box(0, 0, w, h), "#5a2b52")
    p.halftone(box(0, 0, w, h), "#431d42", 0, 2, 12, 28)
    gears = [
        (240, 330, 250, 14, YEL, YEL_D, 0),
        (620, 190, 176, 11, CORAL, CORAL_D, 8),
        (840, 440, 190, 12, TEAL, TEAL_D, 4),
        (1200, 250, 270, 16, YEL, YEL_D, 5),
        (560, 520, 130, 9, GREY, GREY_D, 10),
        (1060, 560, 120, 9, CORAL, CORAL_D, 0),
    ]
    for x, y, r, n, c, d, a in gears:
        with p.at(x, y, rot=a):
            p.fill(gear_shape(r, n), c, shade=d, sh=(-14, -14))
            p.fill(ell(0, 0, r * 0.62).difference(ell(0, 0, r * 0.5)), d, w=5)
    # snippets of lives go in on the left, a price tag comes out on the right
    for x, y, a, t in ((60, 120, -16, "heart"), (110, 520, 12, "cup"), (330, 90, 20, "book")):
        with p.at(x + 30, y, rot=a):
            p.fill(rrect(-70, -52, 70, 52, 8), PAPER)
            if t == "heart":
                p.fill(blob((0, 36), (-40, -4), (-22, -34), (0, -16), (22, -34), (40, -4)), CORAL, w=5)
            elif t == "cup":
                mug(p, -6, 32, 0.42)
            else:
                p.fill(poly((-46, -24), (0, -14), (46, -24), (46, 26), (0, 36), (-46, 26)), TEAL, w=5)
                p.line([(0, -14), (0, 36)], 5)
    with p.at(1330, 480, rot=14):
        p.fill(poly((-110, 0), (-60, -62), (110, -62), (110, 62), (-60, 62)), WHITE, shade=GREY_L)
        p.fill(ell(-66, 0, 14), INK, w=0)
        with p.at(30, 0):
            p.fill(ell(0, 0, 40), YEL, shade=YEL_D, sh=(-6, -6))
            p.line([(0, -24), (0, 24)], 9)
    # tiny engineer climbing
    with p.at(840, 150, 0.34):
        figure(
            p,
            "eng",
            0,
            0,
            1,
            turn=-0.5,
            expr="smile",
            legs="walk",
            arm_l=((-150, 200), (-210, 60), "fist", -90),
            arm_r=((140, 330), (60, 400), "fist", 180),
        )


def p3_lit_room(p, w, h):
    p.flat(box(0, 0, w, h), INK)
    g = box(300, 70, w - 300, 640)
    p.fill(g, "#f9dc9c", line=GREY_D, w=16)
    inner = box(300, 70, w - 300, 640)
    for i in range(20):
        p.flat(box(300 + i * 90, 70, 330 + i * 90, 640).intersection(inner), "#f5d084")
    window_night(p, 420, 150, 170, 200)
    picture(p, 1480, 140, 200, 170)
    p.flat(box(300, 560, w - 300, 640), WOOD)
    table(p, 1170, 1480, 540, 40, 60)
    lumo(p, 1330, 540, 0.58, neck=((30, -130), (40, -290), (-60, -330)), face=(-0.7, 0.1), gaze=(-0.8, 0.1))
    figure(
        p,
        "ada",
        880,
        330,
        0.82,
        turn=0.2,
        expr="laugh",
        legs="",
        arm_r=((170, 250), (210, 70), "open", -70),
        arm_l=((-130, 270), (-60, 350), "fist", 20),
    )
    # what the frame cuts off
    p.flat(box(0, 640, w, h), INK)
    p.fill(box(300, 640, w - 300, 672), GREY_D, w=6)
    p.line([(420, 90), (330, 260)], 9, WHITE)
    p.line([(480, 90), (350, 330)], 5, WHITE)


def p3_watchers(p, w, h):
    # console
    p.fill(poly((220, 720), (w - 220, 720), (w - 60, h + 20), (60, h + 20)), NIGHT_D, line=NIGHT_L)
    rng = random.Random(6)
    for r in range(3):
        for c in range(24):
            p.dot(310 + c * 70 - r * 12, 756 + r * 42, 10, rng.choice((YEL, CORAL, "#7be0b0", NIGHT_L, NIGHT_L)))
    # watchers, backs to us, rim light from the room
    for x, k, who in ((320, 1.25, 0), (1240, 1.1, 1), (1860, 1.3, 2)):
        with p.at(x, 560 if who != 1 else 640, k):
            body = unary_union(
                [
                    blob((-30, 90), (-150, 150), (-190, 420), (190, 420), (150, 150), (30, 90)),
                    ell(0, 0, 92, 104),
                    ell(0, 80, 40, 60),
                ]
            )
            if who == 1:
                body = unary_union([body, ell(0, -112, 46)])
            if who == 2:
                body = unary_union([body, puffs(random.Random(2), 0, -24, 84, 80, 11, 28)])
            p.fill(body, "#0d0e24", line=NIGHT_L, w=8, light=NIGHT_L, sh=(-7, -9))
            p.fill(limb([(-96, -20), (-60, -110), (0, -128), (60, -110), (96, -20)], 18), GREY_D, w=5)
            p.fill(ell(-98, 0, 24, 38), GREY_D, w=5)
            p.fill(ell(98, 0, 24, 38), GREY_D, w=5)
    with p.at(1630, 770, rot=-14):
        p.fill(rrect(-86, -120, 86, 120, 8), WOOD)
        p.fill(box(-70, -96, 70, 106), PAPER, w=5)
        for i in range(5):
            p.line([(-52, -64 + i * 34), (10 + (i % 3) * 20, -64 + i * 34)], 6, GREY_D)
            p.line([(38, -70 + i * 34), (46, -60 + i * 34), (62, -84 + i * 34)], 6, CORAL)
    hand(p, 1700, 840, 190, "hold", SKIN["eng"])


def p3_mirror(p, w, h):
    """Behind the glass: we stand in the dark among the watchers."""
    p3_lit_room(p, w, h)
    p3_watchers(p, w, h)


def p3_mirror_front(p, w, h):
    wallpaper(p, w, h, "#f9dc9c", "#f5d084", 90, "stripe")
    p.fill(rrect(330, 50, 1000, h + 60, 30), WOOD, shade=WOOD_D)
    g = rrect(372, 92, 958, h + 60, 16)
    p.fill(g, "#cfe9ee", w=8)
    p.flat(poly((372, 300), (560, 92), (700, 92), (372, 460)), WHITE)
    p.flat(poly((372, 560), (372, 510), (770, 92), (806, 92)), WHITE)
    # faint outlines of the watchers in the glass
    for x, y, k in ((505, 330, 0.8), (880, 330, 0.8)):
        with p.at(x, y, k):
            p.flat(
                unary_union(
                    [ell(0, 0, 80, 92), blob((-30, 80), (-130, 140), (-150, 420), (150, 420), (130, 140), (30, 80))]
                ).intersection(box(-400, -400, 108, 500) if x > 700 else box(-106, -400, 400, 500)),
                "#a3c8d5",
            )
            for sx in (-30, 30):
                p.flat(ell(sx, -6, 12, 8), WHITE)
    figure(
        p,
        "ada",
        690,
        330,
        0.86,
        flip=True,
        turn=0.3,
        expr="smile",
        gaze=(-0.4, 0),
        legs="",
        arm_l=((-150, 260), (-190, 80), "open", -100),
        arm_r=((130, 280), (80, 380), "fist", 140),
    )
    # Ada herself from behind, large, cropped
    with p.at(210, 520, 1.5):
        p.fill(blob((-40, 110), (-150, 150), (-160, 420), (160, 420), (140, 150), (40, 110)), CORAL, shade=CORAL_D)
        p.fill(limb([(110, 170), (210, 200), (200, 40)], 66, 50), CORAL, shade=CORAL_D)
        hand(p, 198, 10, -86, "open", SKIN["ada"])
        p.fill(blob((-60, 100), (0, 120), (60, 100), (60, 150), (-60, 150)), YEL, shade=YEL_D)
        p.fill(
            unary_union([puffs(random.Random(4), 0, -20, 108, 104, 14, 44), ell(0, -16, 112)]),
            HAIR,
            shade=INK,
            sh=(-24, -22),
        )
        for _i, (x, y) in enumerate(((-70, -70), (0, -100), (70, -60), (-40, 0), (40, 10), (-90, 10), (90, 20))):
            p.line([(x - 20, y + 6), (x, y - 18), (x + 22, y), (x + 8, y + 12)], 7, HAIR_L)


def p3_coins(p, w, h):
    p.flat(box(0, 0, w, h), "#3c1f4a")
    rays(p, w / 2, 330, 1100, 20, "#4d2a5e")
    p.halftone(box(0, 350, w, h), INK, 90, 0, 14, 30)
    # chart on the wall
    p.fill(box(60, 90, 360, 330), PAPER)
    p.line([(90, 300), (150, 250), (210, 262), (270, 180), (336, 118)], 14, CORAL, curve=False)
    p.fill(poly((348, 104), (304, 118), (334, 150)), CORAL, w=0)
    figure(
        p,
        "bright",
        560,
        350,
        1.06,
        turn=-0.2,
        expr="sly",
        gaze=(0.3, 0.9),
        legs="",
        arm_l=((-250, 260), (-200, 320), "open", 10),
        arm_r=((250, 260), (190, 320), "open", 170),
    )
    p.fill(box(-20, 620, w + 20, h + 20), WOOD_D)
    random.Random(9)
    for i, n in enumerate((4, 8, 5, 0, 3, 9, 6)):
        x = 100 + i * 150
        for j in range(n):
            y = 640 - j * 26
            p.fill(unary_union([ell(x, y, 62, 20), box(x - 62, y, x + 62, y + 20), ell(x, y + 20, 62, 20)]), YEL_D, w=6)
            p.fill(ell(x + 0, y, 62, 20), YEL, w=5)
    # little houses between the coins, like tokens
    for x, c in ((470, CORAL), (585, TEAL)):
        house(p, x, 690, 86, 70, c, INK, ((0.36, 0.2),), lamp=True)


def page3():
    page = Page(3, "#101129", "#8e9ad6")
    m, y1, y2, y3 = 850, 1060, 1720, 2640
    page.panel(
        "p3-1",
        rect(L, T, m, y2),
        "Night. The house is cut open: Ada sleeps, Lumo is wide awake; a glowing cable leaves through the roof.",
        p3_night,
    )
    page.panel(
        "p3-2",
        rect(m + G, T, R, y1),
        "The Cloud: fluffy outside, full of computers inside, fed by cables from many houses.",
        p3_cloud,
    )
    page.panel(
        "p3-3",
        rect(m + G, y1 + G, R, y2),
        "Gears turn snippets of lives, a heart, a cup, a book, into a price tag.",
        p3_gears,
    )
    page.panel(
        "p3-4",
        rect(L, y2 + G, R, y3),
        "Dark room behind a one-way mirror: three watchers with headphones look at Ada, who is laughing "
        "in her bright living room.",
        p3_mirror,
    )
    page.panel(
        "p3-5",
        rect(L, y3 + G, 1290, B),
        "Ada waves at herself in a mirror; faint shapes show behind the glass.",
        p3_mirror_front,
    )
    page.panel(
        "p3-6",
        rect(1290 + G, y3 + G, R, B),
        "Mr. Bright at a desk among stacks of coins and two tiny houses.",
        p3_coins,
    )
    page.letter("caption", "WHILE YOU SLEEP, LUMO GETS SMARTER …", 520, 220, 520, panel="p3-1", fill=BLUE_L)
    page.letter("speech", "EVERYTHING SAFE AND SNUG WITH ME!", 1130, 330, 340, (1400, 420), "p3-2")
    page.letter("caption", "OUR CLEVER GEARS TURN MOMENTS INTO MAGIC!", 2010, 1190, 560, panel="p3-3", fill=ROSE)
    page.letter("sfx", "WHIRRR", 1380, 1590, 600, panel="p3-3", size=140, ink=YEL, stroke=INK, rot=-8)
    page.letter("speech", "SHE SMILED! NOTE IT DOWN.", 690, 1950, 360, (520, 2220), "p3-4", join=(-330, 120, "NOTED!"))
    page.letter("speech", "WHAT A FRIENDLY MIRROR!", 430, 2790, 420, (430, 2990), "p3-5")
    page.letter("shout", "HAPPY HOMES, HAPPY BEAMLY!", 2060, 2760, 420, None, "p3-6")
    return page
