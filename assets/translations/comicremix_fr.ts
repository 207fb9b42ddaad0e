<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;New from pages…</source>
        <translation>&amp;Nouveau à partir de pages…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Ouvrir un livre &amp;récent</translation>
    </message>
    <message>
        <source>Open the sa&amp;mple</source>
        <translation>Ouvrir l’e&amp;xemple</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>&amp;Import pages…</source>
        <translation>&amp;Importer des pages…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>&amp;Close book</source>
        <translation>&amp;Fermer le livre</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Select &amp;all on the page</source>
        <translation>&amp;Tout sélectionner sur la page</translation>
    </message>
    <message>
        <source>Edit &amp;words</source>
        <translation>&amp;Modifier les mots</translation>
    </message>
    <message>
        <source>Add &amp;note</source>
        <translation>Ajouter une &amp;note</translation>
    </message>
    <message>
        <source>&amp;Delete selection</source>
        <translation>&amp;Supprimer la sélection</translation>
    </message>
    <message>
        <source>&amp;Select and move</source>
        <translation>Sélectionner et dé&amp;placer</translation>
    </message>
    <message>
        <source>Draw a &amp;balloon</source>
        <translation>Dessiner une &amp;bulle</translation>
    </message>
    <message>
        <source>&amp;Page</source>
        <translation>&amp;Page</translation>
    </message>
    <message>
        <source>&amp;Add page</source>
        <translation>&amp;Ajouter une page</translation>
    </message>
    <message>
        <source>&amp;Duplicate page</source>
        <translation>&amp;Dupliquer la page</translation>
    </message>
    <message>
        <source>&amp;Remove page</source>
        <translation>&amp;Retirer la page</translation>
    </message>
    <message>
        <source>Move page &amp;up</source>
        <translation>&amp;Monter la page</translation>
    </message>
    <message>
        <source>Move page &amp;down</source>
        <translation>De&amp;scendre la page</translation>
    </message>
    <message>
        <source>&amp;Previous page</source>
        <translation>Page &amp;précédente</translation>
    </message>
    <message>
        <source>&amp;Next page</source>
        <translation>Page &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>&amp;Agrandir</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>&amp;Réduire</translation>
    </message>
    <message>
        <source>&amp;Fit page</source>
        <translation>&amp;Page entière</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Taille réelle</translation>
    </message>
    <message>
        <source>Desk: &amp;Remix</source>
        <translation>Espace&#xa0;: R&amp;emix</translation>
    </message>
    <message>
        <source>Desk: &amp;Translate</source>
        <translation>Espace&#xa0;: &amp;Traduction</translation>
    </message>
    <message>
        <source>Desk: &amp;Notes</source>
        <translation>Espace&#xa0;: &amp;Notes</translation>
    </message>
    <message>
        <source>Look: as the &amp;system</source>
        <translation>Apparence&#xa0;: comme le &amp;système</translation>
    </message>
    <message>
        <source>Look: &amp;light</source>
        <translation>Apparence&#xa0;: &amp;claire</translation>
    </message>
    <message>
        <source>Look: &amp;dark</source>
        <translation>Apparence&#xa0;: &amp;sombre</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Langue</translation>
    </message>
    <message>
        <source>&amp;Next edition</source>
        <translation>Édition &amp;suivante</translation>
    </message>
    <message>
        <source>&amp;Source edition</source>
        <translation>Édition s&amp;ource</translation>
    </message>
    <message>
        <source>&amp;Add an edition…</source>
        <translation>&amp;Ajouter une édition…</translation>
    </message>
    <message>
        <source>&amp;Remove this edition</source>
        <translation>&amp;Retirer cette édition</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;ide</translation>
    </message>
    <message>
        <source>&amp;Keys and mouse</source>
        <translation>&amp;Clavier et souris</translation>
    </message>
    <message>
        <source>&amp;Find a command…</source>
        <translation>&amp;Trouver une commande…</translation>
    </message>
    <message>
        <source>&amp;About comicremix</source>
        <translation>À &amp;propos de comicremix</translation>
    </message>
</context>
<context>
    <name>BalloonForm</name>
    <message>
        <source>Balloon</source>
        <translation>Bulle</translation>
    </message>
    <message>
        <source>Fill colour</source>
        <translation>Couleur de remplissage</translation>
    </message>
    <message>
        <source>as its kind</source>
        <translation>selon le genre</translation>
    </message>
    <message>
        <source>Panel {0}</source>
        <translation>Case {0}</translation>
    </message>
    <message>
        <source>no panel</source>
        <translation>aucune case</translation>
    </message>
    <message>
        <source>Lift off the drawing</source>
        <translation>Détacher du dessin</translation>
    </message>
    <message>
        <source>Use the style&apos;s colour</source>
        <translation>Prendre la couleur du style</translation>
    </message>
    <message>
        <source>Insert note</source>
        <translation>Insérer une note</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Style</translation>
    </message>
    <message>
        <source>Follows</source>
        <translation>Suit</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Remove balloon</source>
        <translation>Retirer la bulle</translation>
    </message>
    <message>
        <source>Change kind</source>
        <translation>Changer le genre</translation>
    </message>
    <message>
        <source>Change style</source>
        <translation>Changer le style</translation>
    </message>
    <message>
        <source>Follow panel</source>
        <translation>Suivre une case</translation>
    </message>
    <message>
        <source>Change fill</source>
        <translation>Changer le remplissage</translation>
    </message>
</context>
<context>
    <name>BookCard</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et&#xa0;%n autre</numerusform>
            <numerusform>et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookJobs</name>
    <message numerus="yes">
        <source>%n page(s) imported</source>
        <translation>
            <numerusform>%n page importée</numerusform>
            <numerusform>%n pages importées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s) found</source>
        <translation>
            <numerusform>%n case trouvée</numerusform>
            <numerusform>%n cases trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n balloon(s) found</source>
        <translation>
            <numerusform>%n bulle trouvée</numerusform>
            <numerusform>%n bulles trouvées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be read</source>
        <translation>
            <numerusform>%n fichier n’a pas pu être lu</numerusform>
            <numerusform>%n fichiers n’ont pas pu être lus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> and %n more</source>
        <translation>
            <numerusform> et&#xa0;%n autre</numerusform>
            <numerusform> et&#xa0;%n autres</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BookView</name>
    <message>
        <source>Text being translated</source>
        <translation>Texte en cours de traduction</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>Nudge</source>
        <translation>Décaler</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Move to page {0}</source>
        <translation>Déplacer vers la page {0}</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Swap panels</source>
        <translation>Échanger les cases</translation>
    </message>
    <message>
        <source>Move selection</source>
        <translation>Déplacer la sélection</translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation>Déplacer la case</translation>
    </message>
    <message>
        <source>Move balloon</source>
        <translation>Déplacer la bulle</translation>
    </message>
    <message>
        <source>Edit words</source>
        <translation>Modifier les mots</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
    <message>
        <source>Fit page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Move to page</source>
        <translation>Déplacer vers la page</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>{0} px</source>
        <translation>{0} px</translation>
    </message>
    <message>
        <source>Scale panel</source>
        <translation>Mettre la case à l’échelle</translation>
    </message>
    <message>
        <source>Crop panel</source>
        <translation>Recadrer la case</translation>
    </message>
    <message>
        <source>Resize balloon</source>
        <translation>Redimensionner la bulle</translation>
    </message>
    <message>
        <source>Point tail</source>
        <translation>Orienter l’appendice</translation>
    </message>
    <message>
        <source>New balloon</source>
        <translation>Nouvelle bulle</translation>
    </message>
    <message>
        <source>Too long for this balloon</source>
        <translation>Trop long pour cette bulle</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Texts that are not translated yet appear in the source language.</source>
        <translation>Les textes qui ne sont pas encore traduits paraissent dans la langue source.</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Forme</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Choose all languages</source>
        <translation>Choisir toutes les langues</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>source language</source>
        <translation>langue source</translation>
    </message>
    <message>
        <source>Choose at least one language.</source>
        <translation>Choisissez au moins une langue.</translation>
    </message>
    <message>
        <source>The book has no page yet.</source>
        <translation>Le livre n’a pas encore de page.</translation>
    </message>
    <message>
        <source>Folder for the exported files</source>
        <translation>Dossier des fichiers exportés</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>SVG</source>
        <translation>SVG</translation>
    </message>
    <message>
        <source>PNG</source>
        <translation>PNG</translation>
    </message>
    <message>
        <source>One file for each language, for reading and for print, with linked notes.</source>
        <translation>Un fichier par langue, à lire et à imprimer, avec des notes liées.</translation>
    </message>
    <message>
        <source>One drawing for each page, for editing in other programs.</source>
        <translation>Un dessin par page, à retoucher dans d’autres logiciels.</translation>
    </message>
    <message>
        <source>One picture for each page, for the web.</source>
        <translation>Une image par page, pour le web.</translation>
    </message>
    <message>
        <source>Writes {0} and so on.</source>
        <translation>Écrit {0} et ainsi de suite.</translation>
    </message>
    <message>
        <source>Writes {0}.</source>
        <translation>Écrit {0}.</translation>
    </message>
</context>
<context>
    <name>Handlers</name>
    <message>
        <source>Pages of the new book</source>
        <translation>Pages du nouveau livre</translation>
    </message>
    <message>
        <source>Folder of the book</source>
        <translation>Dossier du livre</translation>
    </message>
    <message>
        <source>Pages to import</source>
        <translation>Pages à importer</translation>
    </message>
    <message>
        <source>Add edition {0}</source>
        <translation>Ajouter l’édition {0}</translation>
    </message>
    <message>
        <source>The source edition cannot be removed.</source>
        <translation>L’édition source ne peut pas être retirée.</translation>
    </message>
    <message>
        <source>Remove edition {0}</source>
        <translation>Retirer l’édition {0}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{0} was removed with its translations.</source>
        <translation>{0} a été retirée avec ses traductions.</translation>
    </message>
    <message>
        <source>Rearrange a comic, give it new words in many languages, print it with numbered endnotes.</source>
        <translation>Réarrangez une bande dessinée, donnez-lui de nouveaux mots en plusieurs langues, imprimez-la avec des notes numérotées.</translation>
    </message>
    <message>
        <source>Free software under the GNU GPL, version 3 or later.</source>
        <translation>Logiciel libre sous licence GNU GPL, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>Sélection</translation>
    </message>
    <message>
        <source>Remove them</source>
        <translation>Les retirer</translation>
    </message>
    <message>
        <source>Drag moves them together.</source>
        <translation>Faire glisser les déplace ensemble.</translation>
    </message>
    <message>
        <source>{0} things selected</source>
        <translation>{0} éléments sélectionnés</translation>
    </message>
</context>
<context>
    <name>Jobs</name>
    <message>
        <source>Opening {0}</source>
        <translation>Ouverture de {0}</translation>
    </message>
    <message>
        <source>Opening the sample</source>
        <translation>Ouverture de l’exemple</translation>
    </message>
    <message>
        <source>Importing {0}</source>
        <translation>Importation de {0}</translation>
    </message>
    <message>
        <source>Importing pages</source>
        <translation>Importation de pages</translation>
    </message>
    <message>
        <source>Exporting {0}</source>
        <translation>Exportation&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Export stopped.</source>
        <translation>Exportation arrêtée.</translation>
    </message>
    <message>
        <source>Import stopped. The pages that came stay.</source>
        <translation>Importation arrêtée. Les pages arrivées restent.</translation>
    </message>
    <message>
        <source>Import pages</source>
        <translation>Importer des pages</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>Écrit&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Show folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
</context>
<context>
    <name>JobsButton</name>
    <message numerus="yes">
        <source>%n job(s)</source>
        <translation>
            <numerusform>%n tâche</numerusform>
            <numerusform>%n tâches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kind</name>
    <message>
        <source>Speech</source>
        <translation>Parole</translation>
    </message>
    <message>
        <source>Thought</source>
        <translation>Pensée</translation>
    </message>
    <message>
        <source>Shout</source>
        <translation>Cri</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Murmure</translation>
    </message>
    <message>
        <source>Caption</source>
        <translation>Récitatif</translation>
    </message>
    <message>
        <source>Sound effect</source>
        <translation>Onomatopée</translation>
    </message>
    <message>
        <source>Sign</source>
        <translation>Inscription</translation>
    </message>
</context>
<context>
    <name>LanguageDialog</name>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Name or tag, such as Deutsch or pt-BR</source>
        <translation>Nom ou code, par exemple Deutsch ou pt-BR</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Rechercher</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Add language</source>
        <translation>Ajouter la langue</translation>
    </message>
    <message>
        <source>No language of this name. Any BCP 47 tag will do, such as fr or zh-Hant.</source>
        <translation>Aucune langue de ce nom. Tout code BCP 47 convient, par exemple fr ou zh-Hant.</translation>
    </message>
    <message>
        <source>The book has this language.</source>
        <translation>Le livre a déjà cette langue.</translation>
    </message>
    <message>
        <source>Written from right to left.</source>
        <translation>S’écrit de droite à gauche.</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>The program met an error last time. What it wrote down may help to mend it.</source>
        <translation>Le programme a rencontré une erreur la dernière fois. Ce qu’il a noté peut aider à la corriger.</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>NewBookDialog</name>
    <message>
        <source>New book</source>
        <translation>Nouveau livre</translation>
    </message>
    <message>
        <source>left to right</source>
        <translation>de gauche à droite</translation>
    </message>
    <message>
        <source>right to left (manga)</source>
        <translation>de droite à gauche (manga)</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Choisir un dossier</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Language of its words</source>
        <translation>Langue des mots</translation>
    </message>
    <message>
        <source>Panels are read</source>
        <translation>Sens de lecture</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Make the book</source>
        <translation>Créer le livre</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) to import. They are copied; yours stay as they are.</source>
        <translation>
            <numerusform>%n fichier à importer. Il est copié&#xa0;; le vôtre reste tel quel.</numerusform>
            <numerusform>%n fichiers à importer. Ils sont copiés&#xa0;; les vôtres restent tels quels.</numerusform>
        </translation>
    </message>
    <message>
        <source>Folder of the new book</source>
        <translation>Dossier du nouveau livre</translation>
    </message>
    <message>
        <source>There is a book in this folder already.</source>
        <translation>Il y a déjà un livre dans ce dossier.</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Retirer la note</translation>
    </message>
</context>
<context>
    <name>NotesPanel</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>No notes yet. Select a balloon or a panel and press N.</source>
        <translation>Pas encore de notes. Sélectionnez une bulle ou une case et appuyez sur N.</translation>
    </message>
    <message>
        <source>Sources of this note</source>
        <translation>Sources de cette note</translation>
    </message>
    <message>
        <source>Place in the source, such as p. 12</source>
        <translation>Endroit dans la source, par exemple p. 12</translation>
    </message>
    <message>
        <source>Place in the source</source>
        <translation>Endroit dans la source</translation>
    </message>
    <message>
        <source>Source to cite</source>
        <translation>Source à citer</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Ajouter une note</translation>
    </message>
    <message>
        <source>Add a note to the selected balloon or panel (N)</source>
        <translation>Ajouter une note à la bulle ou à la case sélectionnée (N)</translation>
    </message>
    <message>
        <source>Show its place on the page</source>
        <translation>Montrer son emplacement sur la page</translation>
    </message>
    <message>
        <source>Remove this note</source>
        <translation>Retirer cette note</translation>
    </message>
    <message>
        <source>Cite</source>
        <translation>Citer</translation>
    </message>
    <message>
        <source>New source…</source>
        <translation>Nouvelle source…</translation>
    </message>
    <message>
        <source>Take the source out of this note</source>
        <translation>Retirer la source de cette note</translation>
    </message>
    <message>
        <source>(no words yet)</source>
        <translation>(pas encore de mots)</translation>
    </message>
    <message>
        <source>Marked nowhere</source>
        <translation>Sans appel de note</translation>
    </message>
    <message>
        <source>Change place in source</source>
        <translation>Changer l’endroit dans la source</translation>
    </message>
    <message>
        <source>Cite source</source>
        <translation>Citer la source</translation>
    </message>
    <message>
        <source>Take source out</source>
        <translation>Retirer la source</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter la source</translation>
    </message>
</context>
<context>
    <name>PageCanvas</name>
    <message>
        <source>This book has no page yet.</source>
        <translation>Ce livre n’a pas encore de page.</translation>
    </message>
    <message>
        <source>This page is empty. Drag a panel here from another page, or draw a balloon (B).</source>
        <translation>Cette page est vide. Faites glisser ici une case d’une autre page ou dessinez une bulle (B).</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Page {0} of {1}</source>
        <translation>Page {0} sur {1}</translation>
    </message>
    <message>
        <source>Selected: {0}</source>
        <translation>Sélection&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>PageForm</name>
    <message>
        <source>Page</source>
        <translation>Page</translation>
    </message>
    <message>
        <source>Colour of the page</source>
        <translation>Couleur de la page</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Titre du livre</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Contient</translation>
    </message>
    <message>
        <source>Ground</source>
        <translation>Fond</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>No page yet</source>
        <translation>Pas encore de page</translation>
    </message>
    <message>
        <source>{0} × {1} px</source>
        <translation>{0} × {1} px</translation>
    </message>
    <message>
        <source>{0} at {1} dpi</source>
        <translation>{0} à {1} ppp</translation>
    </message>
    <message>
        <source>Panels: {0} · Balloons: {1}</source>
        <translation>Cases&#xa0;: {0} · Bulles&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Title in {0}</source>
        <translation>Titre ({0})</translation>
    </message>
    <message>
        <source>Change page colour</source>
        <translation>Changer la couleur de la page</translation>
    </message>
    <message>
        <source>Change title</source>
        <translation>Changer le titre</translation>
    </message>
    <message>
        <source>Click a panel or a balloon to see and change it here.</source>
        <translation>Cliquez sur une case ou une bulle pour la voir et la modifier ici.</translation>
    </message>
    <message>
        <source>Drag a panel onto another to swap them, or onto a page in the strip to move it there.</source>
        <translation>Faites glisser une case sur une autre pour les échanger, ou sur une page du bandeau pour l’y déplacer.</translation>
    </message>
    <message>
        <source>Double-click a balloon to type in it. B draws a new balloon, N adds a note.</source>
        <translation>Double-cliquez sur une bulle pour y écrire. B dessine une bulle, N ajoute une note.</translation>
    </message>
</context>
<context>
    <name>PageStrip</name>
    <message>
        <source>Add page</source>
        <translation>Ajouter une page</translation>
    </message>
    <message>
        <source>Add an empty page after this one</source>
        <translation>Ajouter une page vide après celle-ci</translation>
    </message>
    <message>
        <source>Duplicate page</source>
        <translation>Dupliquer la page</translation>
    </message>
    <message>
        <source>Remove page</source>
        <translation>Retirer la page</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
</context>
<context>
    <name>PagesModel</name>
    <message>
        <source>{0} panels, {1} balloons</source>
        <translation>cases&#xa0;: {0}, bulles&#xa0;: {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>Move page</source>
        <translation>Déplacer la page</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Find a command</source>
        <translation>Trouver une commande</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Que voulez-vous faire&#xa0;?</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Clavier et souris</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Sur la page</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Move a panel or balloon; swap by dropping on another</source>
        <translation>Déplacer une case ou une bulle&#xa0;; échanger en la déposant sur une autre</translation>
    </message>
    <message>
        <source>drag</source>
        <translation>glisser</translation>
    </message>
    <message>
        <source>Move to another page</source>
        <translation>Déplacer vers une autre page</translation>
    </message>
    <message>
        <source>drag onto the page strip</source>
        <translation>glisser sur le bandeau des pages</translation>
    </message>
    <message>
        <source>Type in a balloon</source>
        <translation>Écrire dans une bulle</translation>
    </message>
    <message>
        <source>double-click, Enter or F2</source>
        <translation>double-clic, Entrée ou F2</translation>
    </message>
    <message>
        <source>Next text while typing</source>
        <translation>Texte suivant pendant la saisie</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Entrée</translation>
    </message>
    <message>
        <source>Move by one pixel, by ten</source>
        <translation>Déplacer d’un pixel, de dix</translation>
    </message>
    <message>
        <source>arrows, Shift+arrows</source>
        <translation>flèches, Maj+flèches</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>Zoom</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+molette</translation>
    </message>
    <message>
        <source>Look around</source>
        <translation>Se déplacer dans la page</translation>
    </message>
    <message>
        <source>Space+drag, wheel</source>
        <translation>Espace+glisser, molette</translation>
    </message>
    <message>
        <source>Next thing on the page</source>
        <translation>Élément suivant sur la page</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Maj+Tab</translation>
    </message>
</context>
<context>
    <name>PanelForm</name>
    <message>
        <source>Panel</source>
        <translation>Case</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Gauche</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>Haut</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Hauteur</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Échelle</translation>
    </message>
    <message>
        <source>Mirrored left to right</source>
        <translation>Inversée en miroir</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>Bordure</translation>
    </message>
    <message>
        <source>Border width</source>
        <translation>Épaisseur de la bordure</translation>
    </message>
    <message>
        <source>Border colour</source>
        <translation>Couleur de la bordure</translation>
    </message>
    <message>
        <source>{0} · {1} mm</source>
        <translation>{0} · {1} mm</translation>
    </message>
    <message>
        <source>Prints at {0} dpi</source>
        <translation>S’imprime à {0} ppp</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Bring to front</source>
        <translation>Mettre au premier plan</translation>
    </message>
    <message>
        <source>Send to back</source>
        <translation>Mettre à l’arrière-plan</translation>
    </message>
    <message>
        <source>Remove from the page</source>
        <translation>Retirer de la page</translation>
    </message>
    <message>
        <source>Alternative text</source>
        <translation>Texte alternatif</translation>
    </message>
    <message>
        <source>Say in a sentence what the panel shows, for readers who cannot see it.</source>
        <translation>Dites en une phrase ce que montre la case, pour les lecteurs qui ne la voient pas.</translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation>Déplacer la case</translation>
    </message>
    <message>
        <source>Resize panel</source>
        <translation>Redimensionner la case</translation>
    </message>
    <message>
        <source>Scale panel</source>
        <translation>Mettre la case à l’échelle</translation>
    </message>
    <message>
        <source>Mirror panel</source>
        <translation>Inverser la case</translation>
    </message>
    <message>
        <source>Change border</source>
        <translation>Changer la bordure</translation>
    </message>
    <message>
        <source>Remove panel</source>
        <translation>Retirer la case</translation>
    </message>
    <message>
        <source>{0} × {1} mm</source>
        <translation>{0} × {1} mm</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Page {0}, panel {1}</source>
        <translation>Page {0}, case {1}</translation>
    </message>
    <message>
        <source>Page {0}</source>
        <translation>Page {0}</translation>
    </message>
    <message>
        <source>alternative text</source>
        <translation>texte alternatif</translation>
    </message>
    <message>
        <source>Note {0}</source>
        <translation>Note {0}</translation>
    </message>
    <message>
        <source>Note without a mark</source>
        <translation>Note sans appel</translation>
    </message>
    <message>
        <source>Title of the book</source>
        <translation>Titre du livre</translation>
    </message>
    <message>
        <source>Credits</source>
        <translation>Crédits</translation>
    </message>
    <message>
        <source>Fixed word</source>
        <translation>Mot fixe</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Livre</translation>
    </message>
</context>
<context>
    <name>ReferenceDialog</name>
    <message>
        <source>New source</source>
        <translation>Nouvelle source</translation>
    </message>
    <message>
        <source>Family name, given name; next author</source>
        <translation>Nom, prénom&#xa0;; auteur suivant</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>URL</source>
        <translation>URL</translation>
    </message>
    <message>
        <source>Add source</source>
        <translation>Ajouter la source</translation>
    </message>
    <message>
        <source>Richer records come from Zotero: references.json in the book&apos;s folder.</source>
        <translation>Pour des notices plus riches, utilisez Zotero&#xa0;: references.json dans le dossier du livre.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>Recent books</source>
        <translation>Livres récents</translation>
    </message>
    <message>
        <source>Books that you open will stand here with their covers. New here? Open the sample.</source>
        <translation>Les livres que vous ouvrez apparaîtront ici avec leur couverture. Première visite&#xa0;? Ouvrez l’exemple.</translation>
    </message>
    <message>
        <source>Drop a comic here</source>
        <translation>Déposez une bande dessinée ici</translation>
    </message>
    <message>
        <source>CBZ, PDF, pictures or a folder – or the folder of a book</source>
        <translation>CBZ, PDF, images ou dossier – ou le dossier d’un livre</translation>
    </message>
    <message>
        <source>New from pages…</source>
        <translation>Nouveau à partir de pages…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Open the sample</source>
        <translation>Ouvrir l’exemple</translation>
    </message>
    <message>
        <source>Open {0}</source>
        <translation>Ouvrir {0}</translation>
    </message>
    <message>
        <source>Take off this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>The folder is not there any more.</source>
        <translation>Le dossier n’existe plus.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>missing</source>
        <translation>manquant</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>brouillon</translation>
    </message>
    <message>
        <source>translated</source>
        <translation>traduit</translation>
    </message>
    <message>
        <source>reviewed</source>
        <translation>relu</translation>
    </message>
    <message>
        <source>source has changed</source>
        <translation>source modifiée</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop long</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Zoom: fit the page</source>
        <translation>Zoom&#xa0;: page entière</translation>
    </message>
    <message>
        <source>Show the texts</source>
        <translation>Montrer les textes</translation>
    </message>
    <message>
        <source>Show the next text that is too long</source>
        <translation>Montrer le texte trop long suivant</translation>
    </message>
    <message>
        <source>{0} %</source>
        <translation>{0}&#xa0;%</translation>
    </message>
    <message>
        <source>page {0} of {1}</source>
        <translation>page {0} sur {1}</translation>
    </message>
    <message>
        <source>no pages</source>
        <translation>pas de page</translation>
    </message>
    <message>
        <source>● not saved</source>
        <translation>● non enregistré</translation>
    </message>
    <message>
        <source>saved {0}</source>
        <translation>enregistré à {0}</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>{0} {1} %</source>
        <translation>{0} {1}&#xa0;%</translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) too long on this page</source>
        <translation>
            <numerusform>%n texte trop long sur cette page</numerusform>
            <numerusform>%n textes trop longs sur cette page</numerusform>
        </translation>
    </message>
    <message>
        <source>Background work: click to see or stop it</source>
        <translation>Travail en arrière-plan&#xa0;: cliquez pour le voir ou l’arrêter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>{0}: stopping</source>
        <translation>{0}&#xa0;: arrêt en cours</translation>
    </message>
    <message>
        <source>{0}: {1} of {2}</source>
        <translation>{0}&#xa0;: {1} sur {2}</translation>
    </message>
</context>
<context>
    <name>TextEditor</name>
    <message>
        <source>It still holds</source>
        <translation>Elle reste juste</translation>
    </message>
    <message>
        <source>Mark this text as {0}</source>
        <translation>Marquer ce texte&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Text in {0}</source>
        <translation>Texte ({0})</translation>
    </message>
    <message>
        <source>Words in {0}</source>
        <translation>Mots ({0})</translation>
    </message>
    <message>
        <source>Write the words here.</source>
        <translation>Écrivez les mots ici.</translation>
    </message>
    <message>
        <source>No words in {0} yet.</source>
        <translation>Pas encore de mots ({0}).</translation>
    </message>
    <message>
        <source>Write the translation here.</source>
        <translation>Écrivez la traduction ici.</translation>
    </message>
    <message>
        <source>Too long by about {0} %: shorten it or enlarge the balloon.</source>
        <translation>Trop long d’environ {0}&#xa0;%&#xa0;: raccourcissez-le ou agrandissez la bulle.</translation>
    </message>
    <message>
        <source>It was made from: “{0}”</source>
        <translation>Elle a été faite à partir de&#xa0;: «&#xa0;{0}&#xa0;»</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Confirm translation</source>
        <translation>Confirmer la traduction</translation>
    </message>
    <message>
        <source>Mark as {0}</source>
        <translation>Marquer&#xa0;: {0}</translation>
    </message>
</context>
<context>
    <name>TextsPanel</name>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Type words</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Find in texts</source>
        <translation>Chercher dans les textes</translation>
    </message>
    <message>
        <source>Which texts</source>
        <translation>Quels textes</translation>
    </message>
    <message>
        <source>No text holds these words.</source>
        <translation>Aucun texte ne contient ces mots.</translation>
    </message>
    <message>
        <source>All texts are finished.</source>
        <translation>Tous les textes sont terminés.</translation>
    </message>
    <message>
        <source>No text is in this state.</source>
        <translation>Aucun texte n’est dans cet état.</translation>
    </message>
    <message>
        <source>No texts yet. Double-click a balloon on the page and type its words.</source>
        <translation>Pas encore de textes. Double-cliquez sur une bulle de la page et écrivez ses mots.</translation>
    </message>
    <message>
        <source>All texts</source>
        <translation>Tous les textes</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>À terminer</translation>
    </message>
    <message>
        <source>Texts</source>
        <translation>Textes</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>The edition in view: choose another language or add one</source>
        <translation>L’édition affichée&#xa0;: choisissez une autre langue ou ajoutez-en une</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Write editions as PDF, PNG or SVG (Ctrl+E)</source>
        <translation>Écrire les éditions en PDF, PNG ou SVG (Ctrl+E)</translation>
    </message>
    <message>
        <source>not saved</source>
        <translation>non enregistré</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>enregistré</translation>
    </message>
    <message>
        <source>Edition: {0}</source>
        <translation>Édition&#xa0;: {0}</translation>
    </message>
    <message>
        <source>Remix</source>
        <translation>Remix</translation>
    </message>
    <message>
        <source>Arrange panels and balloons (Ctrl+1)</source>
        <translation>Disposer cases et bulles (Ctrl+1)</translation>
    </message>
    <message>
        <source>Translate</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>Work through all texts (Ctrl+2)</source>
        <translation>Parcourir tous les textes (Ctrl+2)</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>Write endnotes and cite sources (Ctrl+3)</source>
        <translation>Écrire les notes et citer les sources (Ctrl+3)</translation>
    </message>
    <message>
        <source>source</source>
        <translation>source</translation>
    </message>
    <message>
        <source>Add an edition…</source>
        <translation>Ajouter une édition…</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>There is unsaved work from last time.</source>
        <translation>Il reste du travail non enregistré de la dernière fois.</translation>
    </message>
    <message>
        <source>Restore it, or go on with the book as it was saved.</source>
        <translation>Restaurez-le, ou continuez avec le livre tel qu’il a été enregistré.</translation>
    </message>
    <message>
        <source>Save anyway</source>
        <translation>Enregistrer quand même</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Recharger</translation>
    </message>
    <message>
        <source>The book was changed by another program since it was opened.</source>
        <translation>Le livre a été modifié par un autre programme depuis son ouverture.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your work is safe; you can go on.</source>
        <translation>Une erreur s’est produite dans le programme. Votre travail est en sûreté&#xa0;; vous pouvez continuer.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Restore unsaved work</source>
        <translation>Restaurer le travail non enregistré</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Modifications non enregistrées</translation>
    </message>
    <message>
        <source>Save the changes of “{0}”?</source>
        <translation>Enregistrer les modifications de «&#xa0;{0}&#xa0;»&#xa0;?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Ne pas enregistrer</translation>
    </message>
    <message>
        <source>No books yet</source>
        <translation>Pas encore de livres</translation>
    </message>
</context>
<context>
    <name>WordsEditor</name>
    <message>
        <source>Words of the balloon</source>
        <translation>Mots de la bulle</translation>
    </message>
</context>
<context>
    <name>_PageList</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
</TS>
