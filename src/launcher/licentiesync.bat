@echo off
rem licentiesync COMMAND ...   goes to the application, whose exit code this script returns
rem licentiesync               synchronises the first sample night, in a folder of this user
rem What does not work on Windows: docs\install.md
setlocal
for %%i in ("%~dp0..") do set "app=%%~fi"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java.exe"
if exist "%app%\runtime\bin\java.exe" set "java=%app%\runtime\bin\java.exe"
if not defined LICENTIESYNC_JAVA_OPTS set "LICENTIESYNC_JAVA_OPTS=-Xms232m -Xmx512m -Xmn128m -XX:+UseSerialGC -XX:MaxTenuringThreshold=1 -XX:TieredStopAtLevel=1 -Djfr.unsupported.vm=true"
set "fixed=-Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dlicentiesync.command=licentiesync"
set "sample="
if "%~1"=="" set sample=sync --exports "%app%\sample-data\1-first-night" --date 2026-11-23 --state "%LOCALAPPDATA%\licentiesync\sample\state" --reports "%LOCALAPPDATA%\licentiesync\sample\reports"
"%java%" %LICENTIESYNC_JAVA_OPTS% %fixed% -jar "%app%\lib\licentiesync.jar" %sample% %*
exit /b %ERRORLEVEL%
