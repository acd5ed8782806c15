"""Pictures of Office that a button may use (imageMso): an unknown name shows an empty square.

Names of controls that Excel has had since 2010 without a break; the pictures come with Office, so
nothing is shipped. A new name belongs here only after a look at it in the oldest and newest Excel.
"""

IKON = frozenset(
    {
        "ClearFormats",
        "ErrorChecking",
        "FileMarkAsFinal",
        "FileNew",
        "FilePrintPreview",
        "FileSaveAs",
        "FileSaveAsPdfOrXps",
        "FunctionWizard",
        "HeaderFooterInsert",
        "Help",
        "PropertySheet",
        "RecurrenceEdit",
        "RefreshAll",
        "ReviewDeleteComment",
        "ReviewNewComment",
        "ReviewNextComment",
        "ReviewPreviousComment",
        "SmartArtInsert",
        "Spelling",
        "TableInsertExcel",
        "WindowsArrangeAll",
    }
)
