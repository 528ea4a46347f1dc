; The Windows installer, for NSIS 3: makensis -DVERSION=0.1.0 -DPROGRAM=kavijakirja.exe -DOUTPUT=kavijakirja-setup.exe installer.nsi
; Installs for all users, silently with /S (and into another folder with /D=C:\Folder). It opens no network connection and leaves books,
; settings (%APPDATA%\kavijakirja) and presets (C:\ProgramData\kavijakirja\defaults.toml) alone when it installs, upgrades or removes.
; assets/packaging/try-others compiles it with a placeholder for the program; it has not been run on Windows itself.
; The publisher signs program and installer; PUBLISHER is what Windows shows in its list of programs.

Unicode true
!include MUI2.nsh

!ifndef PUBLISHER
  !define PUBLISHER "Kävijäkirja (no publisher yet)"
!endif
!define REMOVAL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Kavijakirja"

Name "Kävijäkirja"
OutFile "${OUTPUT}"
InstallDir "$PROGRAMFILES64\Kavijakirja"
InstallDirRegKey HKLM "${REMOVAL}" "InstallLocation"
RequestExecutionLevel admin
SetCompressor /SOLID lzma
CRCCheck on
ManifestDPIAware true

VIProductVersion "${VERSION}.0"
VIAddVersionKey /LANG=1033 "ProductName" "Kävijäkirja"
VIAddVersionKey /LANG=1033 "CompanyName" "${PUBLISHER}"
VIAddVersionKey /LANG=1033 "FileDescription" "Kävijäkirja"
VIAddVersionKey /LANG=1033 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1033 "LegalCopyright" "MIT"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
; The first is taken where the system speaks none of them.
!insertmacro MUI_LANGUAGE "Finnish"
!insertmacro MUI_LANGUAGE "Swedish"
!insertmacro MUI_LANGUAGE "English"

LangString Running ${LANG_FINNISH} "Kävijäkirja on auki. Sulje se ensin."
LangString Running ${LANG_SWEDISH} "Kävijäkirja är öppen. Stäng den först."
LangString Running ${LANG_ENGLISH} "Kävijäkirja is open. Close it first."

; A program that is open cannot be replaced: nothing is changed then. Silently the exit code 2 says so.
!macro CLOSED
  IfFileExists "$INSTDIR\kavijakirja.exe" 0 +7
  ClearErrors
  FileOpen $0 "$INSTDIR\kavijakirja.exe" a
  IfErrors 0 +4
  MessageBox MB_OK|MB_ICONSTOP "$(Running)" /SD IDOK
  SetErrorLevel 2
  Quit
  FileClose $0
!macroend

Section
  SetShellVarContext all
  SetRegView 64
  !insertmacro CLOSED
  SetOutPath "$INSTDIR"
  File "/oname=kavijakirja.exe" "${PROGRAM}"
  File "/oname=LICENSE.txt" "../../../LICENSE"
  File "/oname=fonts-OFL.txt" "../../fonts/OFL.txt"
  File "/oname=fonts-DejaVu.txt" "../../fonts/DejaVu.txt"
  File "/oname=defaults-example.toml" "../defaults.toml"
  WriteUninstaller "$INSTDIR\remove.exe"
  CreateShortcut "$SMPROGRAMS\Kävijäkirja.lnk" "$INSTDIR\kavijakirja.exe"
  WriteRegStr HKLM "${REMOVAL}" "DisplayName" "Kävijäkirja"
  WriteRegStr HKLM "${REMOVAL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKLM "${REMOVAL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKLM "${REMOVAL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKLM "${REMOVAL}" "DisplayIcon" "$INSTDIR\kavijakirja.exe"
  WriteRegStr HKLM "${REMOVAL}" "UninstallString" '"$INSTDIR\remove.exe"'
  WriteRegStr HKLM "${REMOVAL}" "QuietUninstallString" '"$INSTDIR\remove.exe" /S'
  WriteRegDWORD HKLM "${REMOVAL}" "NoModify" 1
  WriteRegDWORD HKLM "${REMOVAL}" "NoRepair" 1
SectionEnd

Section "Uninstall"
  SetShellVarContext all
  SetRegView 64
  !insertmacro CLOSED
  Delete "$SMPROGRAMS\Kävijäkirja.lnk"
  Delete "$INSTDIR\kavijakirja.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\fonts-OFL.txt"
  Delete "$INSTDIR\fonts-DejaVu.txt"
  Delete "$INSTDIR\defaults-example.toml"
  Delete "$INSTDIR\remove.exe"
  ; A folder that holds anything else, such as a portable book, stays.
  RMDir "$INSTDIR"
  DeleteRegKey HKLM "${REMOVAL}"
SectionEnd
